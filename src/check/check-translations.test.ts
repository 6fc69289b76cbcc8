import { expect, test } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { translationsBehind } from '#check/translated-files.ts';
import { original, spanishPain, translation } from '../../tests/support/spanish-pain.ts';
import {
  type Change,
  inTurn,
  problemsAfter,
  replace,
  writeContent,
} from '../../tests/support/write-content.ts';

const edit = (from: string, to: string) => replace(from, to)(spanishPain());
const place = `content/${translation}`;

/** What the owner reads, without file and line. */
const found = (text: Change, more: Record<string, Change> = {}) =>
  problemsAfter({ [translation]: text, ...more }).map((line) =>
    line.replace(/^content\/es\/conditions\/test-pain\.mdx(?:, line \d+)?: /, ''),
  );

test('a translation whose facts agree with its original is taken', () => {
  expect(found(spanishPain())).toEqual([]);
});

test.each([
  [
    'a warning sign is missing',
    (text: string) => text.replace('  doctorFirst: [el dolor empezó con una caída]\n', ''),
    '(redFlags, doctorFirst) has 0 here and 1 in content/conditions/test-pain.mdx',
  ],
  [
    'an emergency has become two',
    (text: string) => text.replace('[la prueba se incendia]', '[la prueba se incendia, la prueba arde]'),
    '(redFlags, emergency) has 2 here and 1 in',
  ],
  [
    'a dentist stands for a doctor',
    (text: string) => text.replace('  emergency: [la', '  who: dentist\n  emergency: [la'),
    '(redFlags, who) is "dentist" here and "doctor" in',
  ],
  [
    'a source has another address',
    (text: string) => text.replace('PMC9434898', 'PMC9434899'),
    '(sources, item 3, url) is "https://pmc.ncbi.nlm.nih.gov/articles/PMC9434899" here',
  ],
  [
    'a source was read in another month',
    (text: string) => text.replace("'2026-10'", "'2026-11'"),
    '(sources, item 2, seen) is "2026-11" here and "2026-10" in',
  ],
  [
    'a day differs',
    (text: string) => text.replace('reviewed: 2026-02-03', 'reviewed: 2026-02-04'),
    '(reviewed) is "2026-02-04" here and "2026-02-03" in',
  ],
  [
    'a label rests on another source',
    (text: string) => text.replace('sources: [two], basis', 'sources: [one], basis'),
    '(therapies, item 1, sources, item 1) is "one" here and "two" in',
  ],
  [
    'a figure was slipped into a sentence',
    (text: string) => text.replace('It cannot help', 'It cannot help in 7 cases'),
    '(cannotHelp) has the figures 7, and content/conditions/test-pain.mdx has no figures',
  ],
  [
    'a figure of the text differs',
    (text: string) => text.replace('| 1   | 2   |', '| 1   | 3   |'),
    'below "## Qué dicen los estudios" the text has the figures 3 where content/conditions/test-pain.mdx has the figures 2',
  ],
  [
    'a source is no longer cited',
    (text: string) => text.replace(' <Source id="three" />', ''),
    'below "## ¿Le pasa esto a usted?" the text has nothing where content/conditions/test-pain.mdx has <Source id="three">',
  ],
  [
    'a piece of advice was added',
    (text: string) => text.replace('- Rest.', '- Rest.\n- Run.'),
    'there is a list of 2, and in content/conditions/test-pain.mdx a list of 1',
  ],
  [
    'a link leads elsewhere',
    (text: string) => text.replace('/conditions/other-pain/', '/contact/'),
    'the text has the link /contact/ where content/conditions/test-pain.mdx has the link /conditions/other-pain/',
  ],
  [
    'a question was added',
    (text: string) =>
      text.replace(/### Is it safe\?\n\nYes\.\n/, '### Is it safe?\n\nYes.\n\n### More?\n\nNo.\n'),
    '"### More?" is a heading more than content/conditions/test-pain.mdx has',
  ],
])('a translation is refused where %s', (_, change, message) => {
  const text = change(spanishPain());
  expect(text).not.toBe(spanishPain());
  expect(found(text).join('\n')).toContain(message);
});

test('a section keeps the heading of its language', () => {
  expect(found(edit('## Causas y prevención', '## Causas'))).toEqual([
    '"## Causas y prevención" is missing. It belongs after <Evidence />.',
  ]);
});

test('a label weaker or stronger than that of the original is refused, and so is one outside the list', () => {
  const weaker = inTurn(
    replace('label: Limited', 'label: Very limited'),
    replace('evidence: Limited', 'evidence: Very limited'),
    replace('basis: review', 'basis: near-group'),
  )(spanishPain());
  expect(found(weaker).join('\n')).toContain('(evidence, label) is "Very limited" here and "Limited" in');
  expect(found(edit('label: Limited', 'label: Limitada')).join('\n')).toContain('(evidence, label)');
});

test('a translation without an original names the one that is meant', () => {
  expect(problemsAfter({ 'es/conditions/test-pains.mdx': spanishPain() })).toEqual([
    'content/es/conditions/test-pains.mdx: this translation has no original: there is no content/conditions/test-pains.mdx. Did you mean "test-pain"? Give it the name of the file that it translates.',
  ]);
});

test('a page of the main language states nothing about a translation, and a translation must', () => {
  const stated = replace('published:', 'translation: { of: "0123456789ab", reviewed: none }\npublished:');
  expect(problemsAfter({ [original]: stated })).toHaveLength(1);
  expect(found(spanishPain().replace(/translation: .*\n/, '')).join('\n')).toContain('translation');
});

test('facts are the same in every language: their files stand in content/ alone', () => {
  expect(problemsAfter({ 'es/searches.yaml': '[]\n' })).toEqual([
    'content/es/searches.yaml: the site reads this file from content/ alone: its facts are the same in every language. Delete it here.',
  ]);
});

/** The translations that are behind after a change of the original. */
function behindAfter(change: (text: string) => string): string[] {
  const content = writeContent({ [translation]: spanishPain(), [original]: change });
  try {
    return translationsBehind(loadContent(content.dir)).map(({ file, field }) => `${file}: ${field}`);
  } finally {
    content.remove();
  }
}

test('an original that changed since leaves its translation behind, and stops nothing', () => {
  const change = replace('None are known.', 'Nobody knows.');
  expect(behindAfter(change)).toEqual([`${place}: translation, of`]);
  expect(found(spanishPain(), { [original]: change })).toEqual([]);
});

test('new search words, another day and line ends of Windows leave no translation behind', () => {
  const words = replace('phrases: [it hurts', 'phrases: [a test hurts, it hurts');
  expect(behindAfter(inTurn(words, replace('updated: 2026-02-03', 'updated: 2026-02-04')))).toEqual([]);
  expect(behindAfter((text) => text.replaceAll('\n', '\r\n'))).toEqual([]);
});

test('a fact that changed in the original alone is refused with a way out: a draft is not compared', () => {
  const change = replace('[the test catches fire]', '[the test catches fire, the test explodes]');
  expect(found(spanishPain(), { [original]: change })).toEqual([
    '"Warning signs, Call for help at once if" (redFlags, emergency) has 1 here and 2 in content/conditions/test-pain.mdx. Both need the same, in the same order. The original has changed since it was translated. Carry the change over, or write "draft: true" in this file until somebody can: visitors then get the original.',
  ]);
  expect(
    found(edit('reviewedBy: checker', 'reviewedBy: checker\ndraft: true'), { [original]: change }),
  ).toEqual([]);
});
