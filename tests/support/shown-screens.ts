import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withContentPolicy } from '#lib/content-policy.ts';
import { withRegion } from '#publishing/comment-region.ts';
import { pageTemplateFolder } from '#publishing/page-files.ts';
import { loadPageHandler, screenRenderer } from '#publishing/render-screen.ts';
import { makeReceipt, makeWrite, manyComments, regionOf } from './comment-makers.ts';

const commented = '/conditions/sciatica/';

/** What the server renders for readers, as finished pages under made-up addresses, for pictures of every kind of page. */
export async function shownScreens(root: string): Promise<Map<string, string>> {
  const draw = screenRenderer(await loadPageHandler(root));
  const errors = { words: 'Please write your comment.' };
  const screens: [string, string][] = [
    ['/shown/write/', await draw('write', makeWrite())],
    ['/shown/write-refused/', await draw('write', makeWrite({ errors }))],
    ['/shown/receipt/', await draw('receipt', makeReceipt())],
    ['/shown/thread/', withRegion(template(root), await draw('region', regionOf(manyComments(12))))],
  ];
  return new Map(screens.map(([path, html]) => [path, withContentPolicy(html)]));
}

const template = (root: string) =>
  readFileSync(join(pageTemplateFolder(root), commented, 'index.html'), 'utf8');
