import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { indexSite } from '#import/plan/site-index.ts';
import { noExport } from '#import/wxr/no-export.ts';
import { readWxr } from '#import/wxr/read-wxr.ts';
import type { WxrPart } from '#import/wxr/wxr-item.ts';
import { exportOf } from '../../../tests/support/import-fixture.ts';
import { wxr, wxrEnd, wxrHead, wxrItem } from '../../../tests/support/wxr-makers.ts';

async function partsOf(text: string | Uint8Array, piece?: number): Promise<WxrPart[]> {
  return Array.fromAsync(readWxr(exportOf(text, piece)));
}

async function itemsOf(text: string | Uint8Array, piece?: number) {
  return (await partsOf(text, piece)).flatMap((part) => (part.kind === 'item' ? [part.item] : []));
}

const damagesOf = (parts: readonly WxrPart[]) =>
  parts.flatMap((part) => (part.kind === 'damage' ? [part.damage] : []));

describe('an export is read whole', () => {
  const content = '<p>Größe &amp; 🙂 ]]> <b>done</b></p>';
  const text = wxr([{ id: 7, title: 'One & two', content, meta: { _thumbnail_id: '9' } }]);

  test.each([1, 3, 17, 65_536])('in pieces of %i bytes', async (piece) => {
    const [item] = await itemsOf(text, piece);
    expect(item).toMatchObject({ id: '7', title: 'One & two', content, slug: 'a-post', status: 'publish' });
    expect(item?.meta.get('_thumbnail_id')).toBe('9');
  });

  test('with its site, its authors and its terms', async () => {
    const more = `<wp:author><wp:author_id>2</wp:author_id><wp:author_login>owner</wp:author_login><wp:author_email>Owner@Old.test</wp:author_email></wp:author>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>neck</wp:category_nicename><wp:cat_name>Neck</wp:cat_name></wp:category>
<wp:tag><wp:tag_slug>rest</wp:tag_slug><wp:tag_name>Rest</wp:tag_name></wp:tag>`;
    const parts = await partsOf(wxr([{}], more));
    expect(parts.map(({ kind }) => kind)).toEqual(['author', 'term', 'term', 'site', 'item']);
    expect(parts).toMatchObject([
      { author: { id: '2', login: 'owner', email: 'owner@old.test', name: 'owner' } },
      { term: { taxonomy: 'category', slug: 'neck', name: 'Neck' } },
      { term: { taxonomy: 'post_tag', slug: 'rest' } },
      { site: { title: 'The old practice', address: 'https://old.test', version: '1.2' } },
      {},
    ]);
  });

  test.each([
    ['packed by gzip', gzipSync(text)],
    ['in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    [
      'in the encoding that it names',
      Buffer.from(text.replace('UTF-8', 'ISO-8859-1').replace('🙂', ''), 'latin1'),
    ],
    ['after empty lines and words of a broken plugin', Buffer.from(`\n\nWarning: in x.php\n${text}`)],
  ])('%s', async (_, bytes) => {
    const [item] = await itemsOf(bytes);
    expect(item?.content.replace('🙂 ', '').replace('  ', ' ')).toBe('<p>Größe &amp; ]]> <b>done</b></p>');
  });

  test.each(['1.0', '1.1', '1.2'])('of version %s', async (version) => {
    const [item] = await itemsOf([wxrHead(version), wxrItem({ excerpt: 'Short.' }), wxrEnd].join(''));
    expect(item).toMatchObject({ excerpt: 'Short.', type: 'post' });
  });

  test('whatever its prefixes are called', async () => {
    const [item] = await itemsOf(
      text.replaceAll(/(?<=[<:/])wp:|(?<=xmlns:)wp(?==)/g, (found) => found.replace('wp', 'w')),
    );
    expect(item).toMatchObject({ id: '7', slug: 'a-post' });
  });

  test('and each category once, as version 1.0 lists it twice', async () => {
    const twice = wxrItem({ categories: [{ taxonomy: 'category', slug: 'a', name: 'A' }] }).replace(
      '<category domain',
      '<category><![CDATA[A]]></category>\n<category domain="tag" nicename="t">T</category>\n<category domain',
    );
    const [item] = await itemsOf([wxrHead('1.0'), twice, wxrEnd].join(''));
    expect(item?.categories).toEqual([
      { taxonomy: 'post_tag', slug: 't', name: 'T' },
      { taxonomy: 'category', slug: 'a', name: 'A' },
    ]);
  });
});

test('addresses of machines and web sites of readers are never read', async () => {
  const items = await itemsOf(wxr([{ comments: [{}] }]));
  const read = JSON.stringify(items);
  expect(items[0]?.comments).toHaveLength(1);
  expect(read).not.toContain('203.0.113.9');
  expect(read).not.toContain('reader.private.test');
});

describe('a damaged export is read as well as can be, and each place is named', () => {
  const whole = wxr([
    { id: 1, title: 'First', content: 'One.' },
    { id: 2, title: 'Second', content: 'Two.' },
  ]);

  test.each([
    ['an unescaped &', whole.replace('<![CDATA[First]]>', 'First & last'), ['First & last', 'Second']],
    [
      'a tag in a title',
      whole.replace('<![CDATA[First]]>', 'First <em>of</em> all'),
      ['First <em>of</em> all', 'Second'],
    ],
    ['an element that is not closed', whole.replace(']]></title>', ']]>'), ['First', 'Second']],
    ['an item that is not closed', whole.replace('</item>', ''), ['First', 'Second']],
    ['characters that XML has none of', whole.replace('First', 'Fi\u0008\u000brst'), ['First', 'Second']],
    [
      'an end of CDATA in the text',
      whole.replace('One.', 'One. ]]> <p>More & more</p>'),
      ['First', 'Second'],
    ],
  ])('%s', async (_, text, titles) => {
    const parts = await partsOf(text);
    expect(parts.flatMap((part) => (part.kind === 'item' ? [part.item.title] : []))).toEqual(titles);
  });

  test('words after an end of CDATA stay in their text', async () => {
    const [item] = await itemsOf(whole.replace('One.', 'One. ]]> <p>More <br/>&amp; more</p>'));
    expect(item?.content).toBe('One.  <p>More <br>& more</p>]]>');
  });

  test('an end in the middle of an item gives all before it, and says in which', async () => {
    const parts = await partsOf(whole.slice(0, whole.indexOf('Two.')));
    expect(parts.filter(({ kind }) => kind === 'item')).toHaveLength(1);
    expect(parts.at(-1)).toMatchObject({ kind: 'cut-off', item: { title: 'Second' } });
    expect(damagesOf(parts).length).toBeGreaterThan(0);
  });

  test('an archive that breaks off gives all before it', async () => {
    const many = wxr(Array.from({ length: 400 }, (_, id) => ({ id: id + 1, slug: `post-${id}` })));
    const packed = gzipSync(many);
    const parts = await partsOf(packed.subarray(0, packed.length / 2));
    expect(parts.filter(({ kind }) => kind === 'item').length).toBeGreaterThan(10);
    expect(damagesOf(parts).map(({ message }) => message)).toContain(
      'the archive (.gz) is damaged from here on',
    );
  });

  test('many wrong characters of one line are one place, named in plain words', async () => {
    const index = await indexSite([exportOf(whole.replace('<![CDATA[First]]>', 'a & b & c & d'))], {
      types: [],
      today: '2026-11-28',
    });
    expect(index.damageCount).toBe(1);
    expect(index.damages[0]?.damage.message).toBe('an "&" that stands for no sign');
  });

  test('no entity of its own is expanded', async () => {
    const bomb = whole.replace(
      '<rss',
      '<!DOCTYPE rss [<!ENTITY a "AAAA"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><rss',
    );
    const [item] = await itemsOf(bomb.replace('<![CDATA[First]]>', '&b;&f;'));
    expect(item?.title).toBe('&b;&f;');
  });
});

test.each([
  ['', 'It is empty.'],
  ['PK\u0003\u0004', 'It is an archive (.zip).'],
  ['<!DOCTYPE html><title>Log In</title>', 'It is a web page and no export of WordPress'],
  ['-- MySQL dump 10.13\n', 'It is a copy of a database.'],
  [
    '<rss><channel><wp:wxr_version>1.2</wp:wxr_version><link',
    'It holds no post and no page. It is damaged, first in line 1 of export.xml',
  ],
  ['<feed/>', 'It is no export of WordPress.'],
])('a file that gives nothing is named for what it is: %j', async (text, reason) => {
  const source = exportOf(text);
  const index = await indexSite([source], { types: [], today: '2026-11-28' });
  const { message } = await noExport([source], index);
  expect(message).toContain(`export.xml: nothing was found to bring along. ${reason}`);
});
