import { entryPath, homePath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { Condition, Page, SiteContent } from '#schemas/entries.ts';
import { relatedLimits } from '#view-models/about.ts';
import { type CardView, articleCard, therapyCard } from '#view-models/card.ts';
import { type HeadView, headView } from '#view-models/head.ts';
import { longestList } from '#view-models/list-parts.ts';
import { homeGraph } from '#view-models/structured-data/practice-graphs.ts';
import { type TextPageView, textPage } from '#view-models/text-page.ts';

export interface HomePageView extends Pick<TextPageView, 'title' | 'lead' | 'prose'> {
  head: HeadView;
  /** Names of conditions, each leading to its page. */
  conditions: readonly { text: string; path: string; drawing: string }[];
  therapies: readonly CardView[];
  articles: readonly CardView[];
}

/** Conditions that the front page names where it cannot name all. */
const fewConditions = 24;

/** All that the front page shows. Its words are content/pages/home.mdx. */
export function homePage(home: Page, site: SiteContent): HomePageView {
  const { title, lead, prose } = textPage(home, site);
  const therapies = site.therapies.slice(0, relatedLimits.therapies).map(therapyCard);
  const page = {
    path: homePath,
    title,
    summary: home.data.summary,
    picture: sharePicture('hero'),
    dates: home.data,
  };
  return {
    head: headView(page, homeGraph(page, site.practice, site.today, therapies), 'website'),
    title,
    lead,
    prose,
    conditions: chosenFew(site.conditions).map(({ id, data }) => ({
      text: data.title,
      path: entryPath('conditions', id),
      drawing: data.bodyAreas[0] ?? 'whole-body',
    })),
    therapies,
    articles: site.articles.slice(0, 3).map(articleCard),
  };
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
