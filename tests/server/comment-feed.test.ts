import sax from 'sax';
import { afterEach, describe, expect, test } from 'vitest';
import { commentFeed } from '#publishing/comment-feed.ts';
import { makeComment } from '../support/comment-makers.ts';
import { type CommentServer, facts, openCommentServer, openPage } from '../support/comment-server.ts';
import { pageFile } from '../support/comment-steps.ts';

let server: CommentServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** The texts of all elements of a name, read by a parser that stops at the first mistake. */
function textsOf(xml: string, name: string): string[] {
  const parser = sax.parser(true);
  const texts: string[] = [];
  let isIn = false;
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = (tag) => {
    isIn = tag.name === name;
    if (isIn) texts.push('');
  };
  parser.ontext = (text) => {
    if (isIn) texts.push((texts.pop() ?? '') + text);
  };
  parser.onclosetag = () => (isIn = false);
  parser.write(xml).close();
  return texts;
}

async function publishMany(count: number): Promise<string[]> {
  const { store } = await (server as CommentServer).comments.context.openStore();
  const ids = Array.from({ length: count }, (_, place) => `c${place}`);
  for (const id of ids) {
    const incoming = { id, page: openPage, parent: undefined, name: 'A reader', email: undefined };
    await store.receive({ ...incoming, words: `Words of ${id}.`, sender: id }, [], () => ({
      state: 'pending',
      reasons: [],
    }));
    await store.decide(id, 1, { action: 'approve' });
    (server as CommentServer).clock.now += 1;
  }
  await (server as CommentServer).comments.tick();
  return ids;
}

describe('the feed of comments', () => {
  test('leads to the part of a page that holds each comment, and so does the structured data', async () => {
    server = await openCommentServer({ SITE_URL: 'https://massage.test' });
    await publishMany(120);
    const links = textsOf(pageFile(server, 'comments.xml'), 'link').slice(1);
    expect(links).toHaveLength(50);
    for (const link of links) {
      const [address = '', anchor = ''] = link.split('#');
      expect(address).toMatch(/^https:\/\/massage\.test\/conditions\/test-pain\/comments\/[23]\/$/);
      const html = pageFile(server, `${new URL(address).pathname.slice(1)}index.html`);
      expect(html).toContain(`"anchor":"${anchor}"`);
      expect(html).toContain(String.raw`\"@id\":\"${link}\"`);
    }
  });

  test('holds nothing that XML forbids, whatever got into the store', async () => {
    const planes = Array.from({ length: 17 }, (_, plane) =>
      String.fromCodePoint(plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff),
    );
    const controls = Array.from({ length: 32 }, (_, code) => String.fromCodePoint(code));
    const hostile = [
      ...planes,
      ...controls,
      '\u007f',
      '\ud800',
      'a\udc00b',
      '\ufdd0\ufdef',
      ']]>',
      '&#0;',
      '<!--',
    ];
    const words = hostile.map((text) => `Before ${text} after`).join('\n');
    const xml = await commentFeed(
      { ...facts, name: `Practice ${hostile.join('')}` },
      [makeComment({ page: openPage, name: `Name ${hostile.join('')}`, words })],
      undefined,
      'https://massage.test',
    );
    // Source: XML 1.0, production 2.
    expect(xml).toMatch(/^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u);
    expect(xml).not.toMatch(/\p{Noncharacter_Code_Point}/u);
    expect(textsOf(xml, 'description').at(-1)).toContain('Before ]]> after');
    expect(textsOf(xml, 'title').at(-1)).toContain('on Test pain');
  });
});
