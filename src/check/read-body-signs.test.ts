import { expect, test } from 'vitest';
import { problemsAfter } from '../../tests/support/write-content.ts';

const problemsFor = (text: string) => problemsAfter({ 'body-areas.yaml': text });

test('a practice may write the signs for a part of the body, or leave them', () => {
  expect(problemsFor('')).toEqual([]);
  expect(problemsFor('chest:\n  emergency:\n    - your chest hurts or feels tight\n')).toEqual([]);
});

test('a part of the body that does not exist is reported with the one that is meant', () => {
  const [problem] = problemsFor('chets:\n  emergency:\n    - your chest hurts or feels tight\n');
  expect(problem).toContain('content/body-areas.yaml, line 1');
  expect(problem).toContain('Did you mean "chest"?');
});

test('more than six signs, or none, are reported with their line', () => {
  const many = Array.from({ length: 7 }, (_, place) => `    - your chest hurts for the reason ${place}\n`);
  expect(problemsFor(`chest:\n  emergency:\n${many.join('')}`)[0]).toMatch(
    /body-areas.yaml, line 2.*more than six signs/,
  );
  expect(problemsFor('chest:\n  emergency: []\n')[0]).toMatch(/body-areas.yaml, line 2.*has no signs/);
});

test('a file that is no YAML is reported with its line', () => {
  expect(problemsFor('chest:\n\t- your chest hurts\n')[0]).toMatch('content/body-areas.yaml, line 2: ');
});
