import { emergencyHeading, todayHeading } from '#lib/care-words.ts';
import { bodyPath, homePath } from '#lib/paths.ts';
import type { SearchRecord } from '#lib/search/search-record.ts';
import { type BodyArea, areaName, bodyAreas } from '#lib/vocabulary.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { BodySigns } from '#schemas/body-signs.ts';
import type { Condition } from '#schemas/entries.ts';
import type { Practice } from '#schemas/practice.ts';
import { type CardView, conditionCard } from '#view-models/card.ts';
import type { Crumb } from '#view-models/crumbs.ts';
import { type HeadView, headView } from '#view-models/head.ts';
import { listWords } from '#view-models/list-words.ts';
import type { CareCardView } from '#view-models/red-flags.ts';
import { listGraph } from '#view-models/structured-data/graph.ts';

/** A link to one part of the body. */
export interface AreaLink {
  area: BodyArea;
  name: string;
  path: string;
}

export interface AreaPageView {
  head: HeadView;
  crumbs: readonly Crumb[];
  title: string;
  lead: string;
  drawing: string;
  emergency: CareCardView | undefined;
  today: CareCardView | undefined;
  /** Conditions that are mostly felt there. */
  here: readonly CardView[];
  /** Conditions that are mostly felt elsewhere and may be felt there too. */
  alsoHere: readonly CardView[];
}

const leads = {
  withConditions: 'Signs that cannot wait come first. Below them are the pages on what may be felt here.',
  withoutConditions:
    'Massage has no place here before a doctor has looked. These are signs that cannot wait.',
};

/** The chest has a page for its warning signs alone, whatever conditions there are. */
const always: BodyArea = 'chest';

/** The parts of the body that have a page, from head to foot. */
export function bodyAreaLinks(conditions: readonly Condition[]): AreaLink[] {
  return bodyAreas
    .filter((area) => area === always || conditions.some(({ data }) => data.bodyAreas.includes(area)))
    .map(areaLink);
}

export function areaLink(area: BodyArea): AreaLink {
  return { area, name: areaName(area), path: bodyPath(area) };
}

/**
 * All that the page of one part of the body shows.
 * @param signs those that were written for the parts of the body; the conditions' own serve where there are none
 */
export function areaPage(
  area: BodyArea,
  conditions: readonly Condition[],
  practice: Practice,
  signs: BodySigns = {},
): AreaPageView {
  const felt = conditions.filter(({ data }) => data.bodyAreas.includes(area));
  const here = felt.filter(({ data }) => data.bodyAreas[0] === area);
  const page = {
    path: bodyPath(area),
    title: `Where it hurts: ${areaName(area).toLowerCase()}`,
    summary: areaSummary(area),
    picture: sharePicture(area),
    crumbs: [
      { text: 'Home', path: homePath },
      { text: listWords.body.title, path: bodyPath() },
      { text: areaName(area), path: undefined },
    ],
  };
  return {
    head: headView(page, listGraph(page, practice), 'website'),
    crumbs: page.crumbs,
    title: page.title,
    lead: felt.length === 0 ? leads.withoutConditions : leads.withConditions,
    drawing: area,
    emergency: cardOf(
      emergencyHeading,
      signs[area]?.emergency ?? conditionSigns(area, here.length > 0 ? here : felt, conditions),
    ),
    today: cardOf(todayHeading, signs[area]?.today ?? []),
    here: here.map(conditionCard),
    alsoHere: felt.filter((condition) => !here.includes(condition)).map(conditionCard),
  };
}

const areaSummary = (area: BodyArea) =>
  `What this site knows about pain and other trouble in the ${areaName(area).toLowerCase()}, and which signs cannot wait.`;

/** What leads a search to parts of the body that no condition is about. */
export function areaRecords(conditions: readonly Condition[]): SearchRecord[] {
  return bodyAreaLinks(conditions)
    .filter(({ area }) => !conditions.some(({ data }) => data.bodyAreas.includes(area)))
    .map(({ area, name, path }) => ({
      path,
      title: `${name} pain: signs that cannot wait`,
      kind: 'page',
      summary: areaSummary(area),
      areas: [area],
      names: [`${name} pain`],
      misspellings: [],
      phrases: area === 'chest' ? ['tight chest', 'heart attack', 'short of breath', 'hard to breathe'] : [],
      headings: [],
      words: [],
    }));
}

/**
 * The emergency signs of the conditions that are felt there, each once. Where there are none, those of any condition
 * that name the part of the body.
 */
function conditionSigns(area: BodyArea, felt: readonly Condition[], all: readonly Condition[]): string[] {
  const signsOf = (conditions: readonly Condition[]) =>
    conditions.flatMap(({ data }) => data.redFlags.emergency);
  const signs = felt.length > 0 ? signsOf(felt) : signsOf(all).filter((sign) => sign.includes(area));
  return [...new Set(signs)];
}

const cardOf = (heading: string, signs: readonly string[]): CareCardView | undefined =>
  signs.length === 0 ? undefined : { heading, signs };
