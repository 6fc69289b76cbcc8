import { words } from '#i18n/interface-words.ts';
import { type Language, defaultLanguage, pathIn } from '#lib/languages.ts';
import { bodyPath } from '#lib/paths.ts';
import type { SearchRecord } from '#lib/search/search-record.ts';
import { siteEmergency } from '#lib/site-emergency.ts';
import { type BodyArea, bodyAreas } from '#lib/vocabulary.ts';
import type { BodySigns } from '#schemas/body-signs.ts';
import type { Condition, SiteContent } from '#schemas/entries.ts';
import { type CardView, conditionCard } from '#view-models/card.ts';
import { type ListPageView, type ListedSite, sublistPage } from '#view-models/list-page.ts';
import { type JumpLink, listParts } from '#view-models/list-parts.ts';
import type { HeadView } from '#view-models/head.ts';
import type { CareCardView } from '#view-models/red-flags.ts';

/** A link to one part of the body. */
export interface AreaLink {
  area: BodyArea;
  name: string;
  path: string;
}

export interface AreaPageView extends ListPageView {
  path: string;
  area: BodyArea;
  emergency: CareCardView | undefined;
  today: CareCardView | undefined;
  /** Conditions that are mostly felt there, then those that are mostly felt elsewhere and may be felt there too. */
  groups: readonly { id: string; title: string; cards: readonly CardView[] }[];
  /** To the other pages on this part of the body, where there are several. */
  links: readonly JumpLink[];
}

/** The chest has a page for its warning signs alone, whatever conditions there are. */
const always: BodyArea = 'chest';

/** The parts of the body that have a page, from head to foot. */
export function bodyAreaLinks(conditions: readonly Condition[], language?: Language): AreaLink[] {
  return bodyAreas
    .filter((area) => area === always || conditions.some(({ data }) => data.bodyAreas.includes(area)))
    .map((area) => areaLink(area, language));
}

/** Its address is that of the first language, which a page of another is led on from (`middleware.ts`). */
export function areaLink(area: BodyArea, language?: Language): AreaLink {
  return { area, name: words(language).areas[area], path: bodyPath(area) };
}

/**
 * All that the page of one part of the body shows, on as many pages as its conditions take.
 * @param signs those that were written for the parts of the body; the conditions' own serve where there are none
 */
export function areaPages(
  area: BodyArea,
  site: ListedSite & Pick<SiteContent, 'conditions'> & Pick<HeadView, 'awaitsReview'>,
  signs: BodySigns = {},
): AreaPageView[] {
  const { conditions, language } = site;
  const { areas, lists, reading } = words(language);
  const felt = conditions.filter(({ data }) => data.bodyAreas.includes(area));
  const isMain = ({ data }: Condition) => data.bodyAreas[0] === area;
  const here = felt.filter(isMain);
  const alsoHere = felt.filter((condition) => !isMain(condition));
  const emergency = cardOf(
    reading.care.emergency(siteEmergency.number),
    signs[area]?.emergency ?? conditionSigns(area, here.length > 0 ? here : felt, conditions),
  );
  const today = cardOf(reading.care.today, signs[area]?.today ?? []);
  const texts = {
    crumb: areas[area],
    title: lists.body.title(areas[area]),
    lead: felt.length === 0 ? lists.body.withoutConditions : lists.body.withConditions,
    summary: lists.body.summary(areas[area]),
    drawing: area,
  };
  const path = pathIn(language ?? defaultLanguage, bodyPath(area));
  return listParts([...here, ...alsoHere], path).map((part) => ({
    ...sublistPage('body', site, part, texts),
    path: part.path,
    area,
    emergency,
    today,
    groups: [
      {
        id: 'felt-here',
        title: lists.body.mostlyHere,
        cards: part.items.filter(isMain).map(conditionCard),
      },
      {
        id: 'also-here',
        title: lists.body.alsoHere,
        cards: part.items.filter((condition) => !isMain(condition)).map(conditionCard),
      },
    ].filter(({ cards }) => cards.length > 0),
    links: part.links,
  }));
}

/** What the search shows of a part of the body in a language that has its page. */
export function areaShown(area: BodyArea, language: Language) {
  const { areas, lists } = words(language);
  const path = pathIn(language, bodyPath(area));
  return { path, title: lists.body.signs(areas[area]), summary: lists.body.summary(areas[area]) };
}

/** What leads a search to parts of the body that no condition is about. */
export function areaRecords(conditions: readonly Condition[]): SearchRecord[] {
  return bodyAreaLinks(conditions)
    .filter(({ area }) => !conditions.some(({ data }) => data.bodyAreas.includes(area)))
    .map(({ area, name, path }) => ({
      path,
      title: words().lists.body.signs(name),
      kind: 'page',
      summary: words().lists.body.summary(name),
      areas: [area],
      names: [`${name} pain`],
      misspellings: [],
      phrases: area === 'chest' ? ['tight chest', 'heart attack', 'short of breath', 'hard to breathe'] : [],
      headings: [],
      words: [],
    }));
}

/** Most signs on one card. */
const mostSigns = 40;

/**
 * The emergency signs of the conditions that are felt there, each once. Where there are none, those of any condition
 * that name the part of the body. Of too many those that most conditions name.
 */
function conditionSigns(area: BodyArea, felt: readonly Condition[], all: readonly Condition[]): string[] {
  const signsOf = (conditions: readonly Condition[]) =>
    conditions.flatMap(({ data }) => data.redFlags.emergency);
  const signs = felt.length > 0 ? signsOf(felt) : signsOf(all).filter((sign) => sign.includes(area));
  const counts = new Map<string, number>();
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  if (counts.size <= mostSigns) return [...counts.keys()];
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostSigns)
    .map(([sign]) => sign);
}

const cardOf = (heading: string, signs: readonly string[]): CareCardView | undefined =>
  signs.length === 0 ? undefined : { heading, signs };
