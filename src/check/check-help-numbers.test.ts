import { expect, test } from 'vitest';
import { inTurn, problemsAfter, replace } from '../../tests/support/write-content.ts';

const irish = inTurn(
  replace("phone: '517-555-0100'", "phone: '01 555 0123'\ncountry: IE"),
  replace("  region: MI\n  postalCode: '48000'\n", ''),
);
const problemsOf = (practice: typeof irish, text: string) =>
  problemsAfter({ 'practice.yaml': practice, 'pages/contact.mdx': (page) => `${page}\n${text}\n` });

test('a text that sends readers to the number of another country is refused, with the right one', () => {
  expect(problemsOf(irish, 'In an emergency call 911. In a crisis call or text 988.')).toEqual([
    expect.stringContaining(
      'the text asks readers to dial 911, which is no number for help in this country (IE). Write 112 in an emergency, or in a crisis 116 123.',
    ),
    expect.stringContaining('dial 988'),
  ]);
  expect(problemsOf((text) => text, 'Call 112.')).toEqual([expect.stringContaining('dial 112')]);
});

test('the numbers of the country may be written, and any number that nobody is to dial', () => {
  expect(problemsOf(irish, 'Call 112 or 116 123.')).toEqual([]);
  expect(
    problemsOf((text) => text, 'In one study 112 people took part, and 999 or 988 answered. Call 911.'),
  ).toEqual([]);
});
