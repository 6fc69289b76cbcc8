import { expect, test } from 'vitest';
import { problemsAfter } from '../../tests/support/write-content.ts';

const problemsFor = (text: string) => problemsAfter({ 'searches.yaml': text });

test('a practice may write down what people search for, or leave it', () => {
  expect(problemsFor('')).toEqual([]);
  expect(problemsFor('lay:\n  it hurts here: test-pain other-pain\nnone:\n  - pizza\n')).toEqual([]);
});

test.each(['it hurts', 'lay: it hurts', 'lay:\n  it hurts: 7\n', 'lay:\n  - it hurts: test-pain\n'])(
  'a file that is built otherwise is reported with an example: %j',
  (text) => {
    expect(problemsFor(text)).toEqual([
      'content/searches.yaml: each kind holds lines such as "pain in my heel: plantar-fasciitis", or under "none" a list of words. Put words that hold a colon in double quotes.',
    ]);
  },
);

test('a file that is no YAML is reported with its line', () => {
  expect(problemsFor('lay:\n\tit hurts: test-pain\n')[0]).toMatch('content/searches.yaml, line 2: ');
});
