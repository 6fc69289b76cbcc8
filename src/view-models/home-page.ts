import { entryPath, homePath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { Article, Condition, Page, Therapy } from '#schemas/entries.ts';
import type { Practice } from '#schemas/practice.ts';
import { type CardView, articleCard, therapyCard } from '#view-models/card.ts';
import { type HeadView, headView } from '#view-models/head.ts';
import { homeGraph } from '#view-models/structured-data/practice-graphs.ts';
import { type TextPageView, textPage } from '#view-models/text-page.ts';

export interface HomePageView extends Pick<TextPageView, 'title' | 'lead' | 'prose'> {
  head: HeadView;
  /** Names of conditions, each leading to its page. */
  conditions: readonly { text: string; path: string; drawing: string }[];
  therapies: readonly CardView[];
  articles: readonly CardView[];
}

interface Around {
  conditions: readonly Condition[];
  therapies: readonly Therapy[];
  articles: readonly Article[];
  practice: Practice;
  today: string;
}

/** All that the front page shows. Its words are content/pages/home.mdx. */
export function homePage(home: Page, around: Around): HomePageView {
  const { title, lead, prose } = textPage(home, around.practice, around.today);
  const therapies = around.therapies.map(therapyCard);
  const page = {
    path: homePath,
    title,
    summary: home.data.summary,
    picture: sharePicture('hero'),
    dates: home.data,
  };
  return {
    head: headView(page, homeGraph(page, around.practice, around.today, therapies), 'website'),
    title,
    lead,
    prose,
    conditions: around.conditions.map(({ id, data }) => ({
      text: data.title,
      path: entryPath('conditions', id),
      drawing: data.bodyAreas[0] ?? 'whole-body',
    })),
    therapies,
    articles: around.articles.slice(0, 3).map(articleCard),
  };
}
