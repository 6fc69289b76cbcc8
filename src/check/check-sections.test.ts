import { expect, test } from 'vitest';
import { inTurn, lineOf, problemsAfter, replace } from '../../tests/support/write-content.ts';

const file = 'conditions/test-pain.mdx';
const shown = `content/${file}`;
const problemsFor = (...edits: ((text: string) => string)[]) => problemsAfter({ [file]: inTurn(...edits) });
const dont = '<Dont>\n\n- Do not worry.\n\n</Dont>\n\n';

test('a missing section is reported with its place', () => {
  expect(problemsFor(replace('## How we work with it\n\n', ''))).toEqual([
    `${shown}: "## How we work with it" is missing. It belongs after <DoctorFirst />.`,
  ]);
  expect(problemsFor(replace('## Check if this sounds like you\n\n', ''))).toEqual([
    `${shown}: "## Check if this sounds like you" is missing. It belongs at the start of the text.`,
  ]);
  expect(problemsFor(replace('<Book />\n\n', ''))).toEqual([
    `${shown}: <Book /> is missing. It belongs after "## Is massage safe for me?".`,
  ]);
});

test('a heading of another size or in other words is not the section', () => {
  for (const heading of ['### How we work with it', '## How we work'])
    expect(problemsFor(replace('## How we work with it', heading))).toEqual([
      `${shown}: "## How we work with it" is missing. It belongs after <DoctorFirst />.`,
    ]);
});

test('a section that comes too late is reported alone: the others are where they belong', () => {
  const moved = inTurn(
    replace('<DoctorFirst />\n\n', ''),
    replace('## Causes', '<DoctorFirst />\n\n## Causes'),
  );
  const line = lineOf('## Causes', file) - 2;
  expect(problemsFor(moved)).toEqual([
    `${shown}, line ${line}: <DoctorFirst /> stands in the wrong place. It belongs after "## Ease it yourself".`,
  ]);
});

test('an invitation to book that comes before the signs of danger is reported', () => {
  const moved = inTurn(replace('<Book />\n\n', ''), replace('## Ease it', '<Book />\n\n## Ease it'));
  expect(problemsFor(moved)).toEqual([
    `${shown}, line ${lineOf('## Ease it', file)}: <Book /> stands in the wrong place. It belongs after "## Is massage safe for me?".`,
  ]);
});

test('advice without what to do, or without what to leave, is reported', () => {
  const line = lineOf('## Ease it yourself', file);
  expect(problemsFor(replace('<Do>\n\n- Rest.\n\n</Do>\n\n', ''))).toEqual([
    `${shown}, line ${line}: <Do> is missing below "## Ease it yourself".`,
  ]);
  expect(problemsFor(replace(dont, ''), replace('Gently.', `${dont}Gently.`))).toEqual([
    `${shown}, line ${line}: <Dont> is missing below "## Ease it yourself".`,
  ]);
});

test('two to five questions are asked', () => {
  const line = lineOf('## Questions people ask', file);
  const tooFew = replace('### Is it safe?\n\nYes.', '');
  const more = (count: number) => (text: string) => `${text}\n${'### And?\n\nYes.\n\n'.repeat(count)}`;
  expect(problemsFor(tooFew)).toEqual([
    `${shown}, line ${line}: "## Questions people ask" has 1 questions. Write 2 to 5, each as a "###" heading.`,
  ]);
  expect(problemsFor(more(3))).toEqual([]);
  expect(problemsFor(more(4))).toEqual([
    `${shown}, line ${line}: "## Questions people ask" has 6 questions. Write 2 to 5, each as a "###" heading.`,
  ]);
});

test('a second invitation to book is reported with its line', () => {
  expect(problemsFor(replace('## Causes', '<Book />\n\n## Causes'))).toEqual([
    `${shown}, line ${lineOf('## Causes', file)}: <Book> stands twice on this page. Keep one.`,
  ]);
});

test('a therapy renders each part of its form below its own heading', () => {
  const therapy = 'therapies/test-therapy.mdx';
  const change = inTurn(replace('<Comfort />\n\n', ''), replace('<Suits />', '<Comfort />\n\n<Suits />'));
  expect(problemsAfter({ [therapy]: change })).toEqual([
    `content/${therapy}, line ${lineOf('## What it feels like', therapy)}: <Comfort> is missing below "## What it feels like".`,
  ]);
});

test('an article needs its invitation to book and no fixed headings; a page of the practice needs neither', () => {
  expect(problemsAfter({ 'articles/test-article.mdx': replace('<Book />', 'Words.') })).toEqual([
    'content/articles/test-article.mdx: <Book /> is missing. It belongs at the start of the text.',
  ]);
  expect(problemsAfter({ 'pages/about.mdx': replace('<Known />', 'Words.') })).toEqual([]);
});
