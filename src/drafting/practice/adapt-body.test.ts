import { expect, test } from 'vitest';
import { adaptBody } from '#drafting/practice/adapt-body.ts';

const rules = {
  isLocal: (text: string) => /Oldtown|HSA/.test(text),
  hasPage: (path: string) => path === '/here/',
};
const adapt = (...blocks: string[]) => adaptBody(blocks.join('\n\n'), rules);

test('a sentence about another place goes with the marks of its sources, and the others stay', () => {
  expect(adapt('One. Oldtown says so. <Source id="a" /> Two. <Source id="b" />')).toBe(
    'One. Two. <Source id="b" />',
  );
});

test('lines of a list and questions about it go, and a heading that has nothing left', () => {
  expect(adapt('## List', '- one\n- pay by HSA', '### With an HSA?', 'No.', '### Other?', 'Yes.')).toBe(
    ['## List', '- one', '### Other?', 'Yes.'].join('\n\n'),
  );
  expect(adapt('## Money', 'Ask your HSA.', '## End', 'Here.')).toBe('## End\n\nHere.');
});

test('a sentence goes where its link leads nowhere, and keeps its words where it sends to help', () => {
  expect(adapt('Stay. Read [more](/there/) too. See [this](/here/).')).toBe('Stay. See [this](/here/).');
  expect(adapt('With [dizziness](/there/), see a doctor.')).toBe('With dizziness, see a doctor.');
});

test('nothing in a card of help goes, but for a link that leads nowhere', () => {
  const card = ['<Emergency>', '- you faint\n- you read [this](/there/)', '</Emergency>'];
  expect(adapt(...card, 'Oldtown.')).toBe(
    ['<Emergency>', '- you faint\n- you read this', '</Emergency>'].join('\n\n'),
  );
});
