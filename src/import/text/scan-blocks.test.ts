import { describe, expect, test } from 'vitest';
import { type ScannedBlock, scanBlocks } from '#import/text/scan-blocks.ts';
import { fc } from '../../../tests/support/fast-check.ts';

const text = (value: string): ScannedBlock => ({ name: null, settings: {}, parts: [value] });

describe('each form of a delimiter', () => {
  test.each([
    ['<!-- wp:spacer /-->', [{ name: 'core/spacer', settings: {}, parts: [] }]],
    [
      '<!-- wp:acme/box {"a":"}","b":[1]} --><p>Hi</p><!-- /wp:acme/box -->',
      [{ name: 'acme/box', settings: { a: '}', b: [1] }, parts: ['<p>Hi</p>'] }],
    ],
    ['<!-- wp:box {broken} /-->', [{ name: 'core/box', settings: {}, parts: [] }]],
    [
      'a<!--more-->b<!-- wp:x /-->c',
      [text('a<!--more-->b'), { name: 'core/x', settings: {}, parts: [] }, text('c')],
    ],
    ['<!-- wp:Upper --> <!-- wp:x', [text('<!-- wp:Upper --> <!-- wp:x')]],
    ['a<!-- /wp:group -->b', [text('a'), text('b')]],
    [
      '<!-- wp:group --><!-- wp:list --><li>1<!-- /wp:group -->after',
      [
        {
          name: 'core/group',
          settings: {},
          parts: [{ name: 'core/list', settings: {}, parts: ['<li>1'] }],
        },
        text('after'),
      ],
    ],
  ])('%s', (text, blocks) => {
    expect(scanBlocks(text)).toEqual(blocks);
  });
});

/** Blocks as WordPress writes them: no `--` stands in the settings. */
function write({ name, settings, parts }: ScannedBlock): string {
  const inner = parts.map((part) => (typeof part === 'string' ? part : write(part))).join('');
  if (name === null) return inner;
  const json = JSON.stringify(settings).replaceAll('--', String.raw`\u002d\u002d`);
  const head = `wp:${name.replace(/^core\//, '')}${json === '{}' ? '' : ` ${json}`}`;
  return parts.length === 0 ? `<!-- ${head} /-->` : `<!-- ${head} -->${inner}<!-- /${head.split(' ')[0]} -->`;
}

const words = fc.stringMatching(/^[a-z<>/ \n{}"-]{1,20}$/).filter((value) => !/<!|--/.test(value));
const { block } = fc.letrec<{ block: ScannedBlock; parts: (string | ScannedBlock)[] }>((tie) => ({
  block: fc.record({
    name: fc.constantFrom('core/group', 'core/list-item', 'acme/x_y'),
    settings: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.jsonValue({ maxDepth: 2 })),
    parts: tie('parts'),
  }),
  parts: fc.array(fc.oneof({ depthSize: 'small' }, words, tie('block')), { maxLength: 4 }).map(joinTexts),
}));

/** Two texts in a row are one. */
function joinTexts(parts: readonly (string | ScannedBlock)[]): (string | ScannedBlock)[] {
  const joined: (string | ScannedBlock)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

test('whatever WordPress writes is read as it was', () => {
  fc.assert(
    fc.property(block, (made) => {
      expect(json(scanBlocks(write(made)))).toEqual([json(made)]);
    }),
  );
});

const wordsOf = (blocks: readonly (string | ScannedBlock)[]): string =>
  blocks.map((part) => (typeof part === 'string' ? part : wordsOf(part.parts))).join('');

test('wherever a text is cut or doubled, every word outside of delimiters stays, in order', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), fc.nat(), fc.nat(), (made, from, to) => {
      const whole = made.map(write).join('');
      const cut = whole.slice(from % (whole.length + 1)) + whole.slice(0, to % (whole.length + 1));
      const delimiter =
        /<!--\s+\/?wp:[a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?(?:\s+\{(?:(?!-->)[^])*\})?\s+\/?-->/g;
      expect(wordsOf(scanBlocks(cut))).toBe(cut.replaceAll(delimiter, ''));
    }),
  );
});
