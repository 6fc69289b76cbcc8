import { bodyPath, evidencePath, listPath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { Practice } from '#schemas/practice.ts';
import { type Crumb, crumbsTo } from '#view-models/crumbs.ts';
import { type HeadView, headView } from '#view-models/head.ts';
import { listWords } from '#view-models/list-words.ts';
import { listGraph } from '#view-models/structured-data/graph.ts';

/** The top of a page that the site makes by itself. */
export interface ListPageView {
  head: HeadView;
  crumbs: readonly Crumb[];
  title: string;
  lead: string;
}

const lists = {
  therapies: { path: listPath('therapies'), drawing: 'hands' },
  conditions: { path: listPath('conditions'), drawing: 'whole-body' },
  articles: { path: listPath('articles'), drawing: 'article' },
  body: { path: bodyPath(), drawing: 'whole-body' },
  evidence: { path: evidencePath, drawing: 'article' },
} as const;

export function listPage(name: keyof typeof lists, practice: Practice): ListPageView {
  const { title, lead, summary } = listWords[name];
  const { path, drawing } = lists[name];
  const page = { path, title, summary, picture: sharePicture(drawing), crumbs: crumbsTo(title) };
  return { head: headView(page, listGraph(page, practice), 'website'), crumbs: page.crumbs, title, lead };
}
