import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { openPage } from '../support/comment-server.ts';
import type { Target } from './post-load.ts';

/** Words that differ from comment to comment, some 200 letters of them. */
const wordsOf = (number: number): string =>
  `My shoulder hurts at night since spring ${number}, and my doctor says that it is nothing to worry about. ` +
  `Is heat or ice better before a massage, and how many days should I wait between two visits (${number * 7})?`;

/** Our own server behind one proxy, so that each comment can come from a network of its own. */
export async function ownTarget(url: string): Promise<Target> {
  const { formToken } = (await (await fetch(`${url}/comments/formToken/`)).json()) as { formToken: string };
  return {
    url,
    accepted: [303],
    post: (number) => ({
      path: '/comments/',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: url,
        'x-forwarded-for': `${10 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}.1`,
      },
      body: new URLSearchParams({
        page: openPage,
        name: `Reader ${number}`,
        email: `reader${number}@mail.test`,
        words: wordsOf(number),
        homepage: '',
        formToken,
      }).toString(),
    }),
  };
}

export const issoTarget = (url: string): Target => ({
  url,
  accepted: [201, 202],
  post: (number) => ({
    path: '/new?uri=/test-pain/',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({
      text: wordsOf(number),
      author: `Reader ${number}`,
      email: `reader${number}@mail.test`,
      website: null,
      parent: null,
      title: 'Test pain',
    }),
  }),
});

/** How many comments really stand in a store, by a connection of its own. */
export function countStored(folder: string, table: 'comment' | 'comments'): number {
  const database = new DatabaseSync(join(folder, 'comments.db'), { readOnly: true, timeout: 5_000 });
  const row = database.prepare(`SELECT count(*) AS count FROM ${table}`).get();
  database.close();
  return Number(row?.['count']);
}
