import { expect, test } from 'vitest';
import { lineOf, problemsAfter, replace } from '../../tests/support/write-content.ts';

const file = 'conditions/test-pain.mdx';
const line = lineOf('Gently. See', file);
const place = `content/${file}, line ${line}`;

/** The messages where the sentence "Gently." is replaced. */
const problemsFor = (text: string) => problemsAfter({ [file]: replace('Gently. See', `${text} See`) });

test('a "{" that stands alone is reported, with the words around it', () => {
  expect(problemsFor('Gently { now.')).toEqual([
    `${place}: a brace opens and never closes. Take it out or write it in words. It is near: Gently { now. See [the other one]`,
  ]);
});

test.each([
  ['rows without the row of hyphens', '| a | b |\n| 1 | 2 |'],
  ['a row of hyphens with too few cells', '| a | b |\n| --- |\n| 1 | 2 |'],
])('what looks like a table and is none is reported: %s', (_, rows) => {
  expect(problemsFor(`Gently.\n\n${rows}\n\n`)).toEqual([
    expect.stringContaining(`content/${file}, line ${line + 2}: this looks like a table and is none`),
  ]);
});

test.each(['| a | b |\n| --- | --- |\n| 1 | 2 |', 'Either this | or that.', '```\n| a | b |\n```'])(
  'a table, a bar in a sentence and code are none of these: %j',
  (words) => {
    expect(problemsFor(`Gently.\n\n${words}\n\n`)).toEqual([]);
  },
);

test('text in braces is reported, since it would be run', () => {
  expect(problemsFor('Gently {1 + 1}.')).toEqual([
    `${place}: text in braces, {1 + 1}, would be run as code. Take the braces out.`,
  ]);
  expect(problemsFor('Gently.\n\n{process.exit()}\n\n')).toEqual([
    `content/${file}, line ${line + 2}: text in braces, {process.exit()}, would be run as code. Take the braces out.`,
  ]);
});

test('words in braces, which are no code, are reported all the same', () => {
  expect(problemsFor('Gently {see below}.')).toEqual([
    `${place}: text in braces would be run as code. Take the braces out. It is near: Gently {see below}. See [the other one`,
  ]);
});

test('a problem over several lines is reported on one', () => {
  expect(problemsFor('Gently.\n\n{one +\n  two}\n\n')).toEqual([
    `content/${file}, line ${line + 2}: text in braces, {one + two}, would be run as code. Take the braces out.`,
  ]);
});

test('a "<" that begins no tag is reported', () => {
  expect(problemsFor('For <5 minutes.')).toEqual([
    `${place}: a sign for “less than” begins no part that exists. Write it in words. It is near: For <5 minutes. See [the other`,
  ]);
});

test('a "<" with a space on both sides, a ">" and an "&" are only signs', () => {
  expect(problemsFor('For 3 < 5 & 5 > 3 minutes.')).toEqual([]);
});

test('a comment of HTML is reported', () => {
  expect(problemsFor('Gently. <!-- check this -->')).toEqual([
    `${place}: a comment, <!-- ... -->, stands in the text. Take it out. It is near: Gently. <!-- check this --> See [t`,
  ]);
});

test('an address between < and > is reported with the way to write it', () => {
  expect(problemsFor('<https://www.nhs.uk>')).toEqual([
    `${place}: an address stands between < and >. Write it as a link: [its name](https://...). It is near: <https://www.nhs.uk> See [`,
  ]);
});

test('a tag that is never closed is reported by its name', () => {
  expect(problemsFor('<Note title="Good to know">\n\nGently.')).toEqual([
    `${place}: <Note> is opened and never closed. Add </Note> after its text, and put both on lines of their own. It is near: <Note title="Good to know"`,
  ]);
});

test('a tag that is not written as a tag is reported with the way to write it', () => {
  const fix = 'Write each word in it like name="words", and end it with > or />.';
  expect(problemsFor('<Note title=Good>Gently.</Note>')).toEqual([
    `${place}: <Note> is not written as a tag should be. ${fix} It is near: <Note title=Good>Gently.</`,
  ]);
});

test('a closing tag that closes nothing, or something else, is reported', () => {
  const fix =
    'a closing tag does not match the tag that was opened before it. Each <Tag> needs its own </Tag>.';
  expect(problemsFor('Gently. </Do>')).toEqual([
    `${place}: ${fix} It is near: Gently. </Do> See [the other one](`,
  ]);
  expect(problemsFor('<Do>\n\n- Rest.\n\n</Dont>\n\n')).toEqual([
    `content/${file}, line ${line + 4}: ${fix} It is near: </Dont>`,
  ]);
});

test('a line that begins with import or export is reported as code', () => {
  const fix =
    'a line begins with “import” or “export”, which the page would take for code. Begin it with another word.';
  for (const code of ["import Note from './Note.astro';", 'export const a = 1;'])
    expect(problemsFor(`Gently.\n\n${code}\n\n`)).toEqual([`content/${file}, line ${line + 2}: ${fix}`]);
});

test('a second title is reported as a smaller heading', () => {
  expect(problemsFor('# How we work\n\n')).toEqual([
    `${place}: a heading begins with one "#". The title above is the only one of that size: use "##".`,
  ]);
});

test('a picture from another site is reported', () => {
  for (const url of ['https://photos.test/neck.jpg', '//photos.test/neck.jpg', 'data:image/png;base64,AAAA'])
    expect(problemsFor(`![A neck](${url})`)).toEqual([
      `${place}: the picture "${url}" lies on another site. Take it out, and put in a copy that you may use.`,
    ]);
});

test('a picture that is missing, or is none, is reported', () => {
  for (const url of ['./neck.jpg', '/favicon.svg', './test-pain.mdx', ''])
    expect(problemsFor(`![A neck](${url})`)).toEqual([
      `${place}: the picture "${url}" is missing. Choose it again, or take it out of the text.`,
    ]);
});

test('a folder that is called like a picture is none', () => {
  const change = replace('Gently. See', '![A neck](./neck.png) See');
  expect(problemsAfter({ [file]: change, 'conditions/neck.png/notes.txt': '' })).toEqual([
    `${place}: the picture "./neck.png" is missing. Choose it again, or take it out of the text.`,
  ]);
});

test('a picture without a description is reported', () => {
  for (const alt of ['', ' '])
    expect(problemsFor(`![${alt}](./square.png)`)).toEqual([
      `${place}: the picture "./square.png" has no description. Write what it shows between the [ and ].`,
    ]);
});

test('a picture whose address stands elsewhere in the text is reported: it belongs in one place', () => {
  expect(problemsFor('![A square][square]')).toEqual([]);
  expect(problemsFor('![A square][square]\n\n[square]: https://photos.test/square.png\n\n')).toEqual([
    `${place}: a picture is written in two places. Write it in one: ![what it shows](./picture.jpg).`,
  ]);
});

test('signs in code and behind a backslash are only signs', () => {
  expect(problemsFor('Write `{x}` or `<Foo>` or \\{ or \\<.')).toEqual([]);
});
