import { expect, test } from 'vitest';
import { unwrittenLines } from '#drafting/unwritten-lines.ts';

const file = 'content/conditions/a.mdx';

test('each field is named once, and each place in the text by its line', () => {
  expect(
    unwrittenLines([
      { file, line: 4, field: 'summary', label: 'Summary', message: 'WRITE HERE: one sentence.' },
      { file, line: 9, field: 'sources, item 1, id', label: 'Sources, item 1, Short name', message: 'x.' },
      { file, line: 9, field: 'sources, item 2, id', label: 'Sources, item 2, Short name', message: 'x.' },
      { file, line: 30, message: 'WRITE HERE: what brings it on.' },
      { file, line: 34, message: 'Do not WRITE HERE: something to leave alone.' },
    ]),
  ).toEqual([
    'line 4, Summary: one sentence.',
    'line 9, Sources: 2 places',
    'line 30: what brings it on.',
    'line 34: something to leave alone.',
  ]);
});
