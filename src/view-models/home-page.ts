import { entryPath } from '#lib/paths.ts';
import type { Article, Condition, Page, Therapy } from '#schemas/entries.ts';
import type { Practice } from '#schemas/practice.ts';
import { type CardView, articleCard, therapyCard } from '#view-models/card.ts';
import { type HeadView, headView } from '#view-models/head.ts';
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
  return {
    head: headView(home.data, '/', 'website'),
    title,
    lead,
    prose,
    conditions: around.conditions.map(({ id, data }) => ({
      text: data.title,
      path: entryPath('conditions', id),
      drawing: data.bodyAreas[0] ?? 'whole-body',
    })),
    therapies: around.therapies.map(therapyCard),
    articles: around.articles.slice(0, 3).map(articleCard),
  };
}
