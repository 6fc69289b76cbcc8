import { type Language, defaultLanguage, pathIn } from '#lib/languages.ts';
import { entryPath, homePath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { Condition, Page, SiteContent } from '#schemas/entries.ts';
import { relatedLimits } from '#view-models/about.ts';
import { type CardView, articleCard, cardsWithDrawings, therapyCard } from '#view-models/card.ts';
import { distinctDrawings } from '#view-models/distinct-drawings.ts';
import { articleDrawings, conditionDrawings, therapyDrawings } from '#view-models/fitting-drawings.ts';
import { type HeadView, headView } from '#view-models/head.ts';
import { longestList } from '#view-models/list-parts.ts';
import { homeGraph } from '#view-models/structured-data/practice-graphs.ts';
import { type TherapistRowView, therapistRow } from '#view-models/therapist.ts';
import { type TextPageView, textPage } from '#view-models/text-page.ts';

interface NamedLink {
  text: string;
  path: string;
  /** That of the text, where it is not the site's first. */
  language?: Language | undefined;
}

export interface HomePageView extends Pick<TextPageView, 'title' | 'lead' | 'prose'> {
  head: HeadView;
  /** Conditions that people have most, each leading to its page; no drawing is shown twice. */
  first: readonly (NamedLink & { drawing: string | undefined })[];
  /** All other conditions, A to Z. */
  others: readonly NamedLink[];
  therapist: TherapistRowView;
  therapies: readonly CardView[];
  articles: readonly CardView[];
}

/** Conditions that the front page names where it cannot name all. */
const fewConditions = 24;

/** Conditions on large tiles, where the page names none. */
const mostFirst = 6;

/** Articles that the front page names. */
const mostArticles = 3;

/** All that the front page shows. Its words are content/pages/home.mdx. */
export function homePage(home: Page, site: SiteContent): HomePageView {
  const { title, lead, prose } = textPage(home, site);
  const [first, others] = splitConditions(home, site.conditions);
  const shown = site.therapies.slice(0, relatedLimits.therapies);
  const articles = site.articles.slice(0, mostArticles);
  const drawings = distinctDrawings([
    ...first.map(({ data }) => [...conditionDrawings(data), 'whole-body']),
    ...therapyDrawings(shown),
    ...articles.map((article) => articleDrawings(article, site.conditions)),
  ]);
  const afterFirst = drawings.slice(first.length);
  const therapies = cardsWithDrawings(shown.map(therapyCard), afterFirst);
  const page = {
    path: pathIn(home.language ?? defaultLanguage, homePath),
    language: home.language,
    title,
    summary: home.data.summary,
    picture: sharePicture('hero'),
    dates: home.data,
  };
  return {
    head: headView(page, homeGraph(page, site.practice, site.today, therapies), 'website', home),
    title,
    lead,
    prose,
    first: first.map((condition, place) => ({ ...linkTo(condition), drawing: drawings[place] })),
    others: others.map(linkTo),
    therapist: therapistRow(site.practice),
    therapies,
    articles: cardsWithDrawings(articles.map(articleCard), afterFirst.slice(shown.length)),
  };
}

const linkTo = ({ id, data, language }: Condition) => ({
  text: data.title,
  path: entryPath('conditions', id, language),
  language,
});

/** Those that the page names first, or the first six; and the others, or a choice of them where they are too many. */
function splitConditions(
  { data }: Page,
  conditions: readonly Condition[],
): [first: readonly Condition[], others: readonly Condition[]] {
  const named = data.firstConditions.flatMap(({ id }) => conditions.find((known) => known.id === id) ?? []);
  const first = named.length > 0 ? named : conditions.slice(0, mostFirst);
  return [first, chosenFew(conditions.filter((condition) => !first.includes(condition)))];
}

/** All conditions; of too many, some for each part of the body in turn, A to Z. */
function chosenFew(conditions: readonly Condition[]): readonly Condition[] {
  if (conditions.length <= longestList) return conditions;
  const byArea = [...Map.groupBy(conditions, ({ data }) => data.bodyAreas[0]).values()];
  const chosen = new Set<Condition>();
  for (let turn = 0; chosen.size < fewConditions; turn += 1)
    for (const { [turn]: condition } of byArea)
      if (condition !== undefined && chosen.size < fewConditions) chosen.add(condition);
  return conditions.filter((condition) => chosen.has(condition));
}
