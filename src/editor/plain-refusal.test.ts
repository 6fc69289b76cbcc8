import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import type { Problem } from '#check/problem.ts';
import { describeProblem, describeProblems, refusalOf } from '#editor/plain-refusal.ts';
import { contentMistakes } from '../../tests/support/content-mistakes.ts';
import { type Changes, inTurn, replace, writeContent } from '../../tests/support/write-content.ts';

interface RefusedSave {
  problems: Problem[];
  /** What the editor says of each. */
  words: string[];
  refusal: string;
}

function refuseSave(changes: Changes): RefusedSave {
  const { base, dir, remove } = writeContent(changes);
  const textOf = (file: string) =>
    existsSync(join(base, file)) ? readFileSync(join(base, file), 'utf8') : undefined;
  try {
    const { problems } = checkContent(loadContent(dir));
    const words = problems.map((problem) => describeProblem(problem, textOf));
    return { problems, words, refusal: refusalOf(problems, textOf) };
  } finally {
    remove();
  }
}

const page = 'conditions/test-pain.mdx';
const wordsAfter = (change: (text: string) => string) => refuseSave({ [page]: change }).words;

/** Signs that an owner typed into a text are shown as they were typed. */
const typed = /For <5 minutes|https:\/\/www\.nhs\.uk/;

/** Signs and names that only the file has. */
const code =
  /[<>`]|#{1,3} |!\[|\]\(|: true|="|\b[a-z]+[A-Z]\w*\b|\w\.\w+\.|"(?:- )?[a-z]\w*:|\bundefined\b|frontmatter|practice\.yaml/;

describe('the editor speaks no code', () => {
  test.each(Object.entries(contentMistakes))('to report %s', (_, changes) => {
    const { words } = refuseSave(changes);
    expect(words.length).toBeGreaterThan(0);
    for (const line of words) expect(line.replace(typed, '')).not.toMatch(code);
  });
});

describe('a card of the form', () => {
  test('for 911 is there already: the sign belongs into its field', () => {
    const card = '<Emergency>\n\n- the test floods\n\n</Emergency>\n\nGently.';
    expect(wordsAfter(replace('Gently.', card))).toEqual([
      'Test pain, near “the test floods”: “Call for help card” (button “Care card”) is a second one. This page shows that card by itself, at the top, from the field “Warning signs, Call for help at once if”. Add the sign there, and take this card out of the text.',
    ]);
  });

  test.each(['## Check if', '## Is massage', '## Questions'])('for doctors too, before %s', (heading) => {
    const card = '<DoctorFirst>\n\n- the test floods\n\n</DoctorFirst>\n\n';
    expect(wordsAfter(replace(heading, `${card}${heading}`))).toEqual([
      expect.stringMatching(
        /“See a doctor first card” \(button “Care card”\) is a second one\. This page shows that card by itself, from the field “Warning signs, See a doctor first if”\. Add the sign there/,
      ),
    ]);
  });
});

test('buttons and fields are called as they are in the editor', () => {
  expect(wordsAfter(replace(' caption="Two columns"', ''))).toEqual([
    'Test pain, near “a, b”: “Table” needs “What it is about”. Write something there.',
  ]);
  expect(wordsAfter(replace('![A plain square]', '![]'))).toEqual([
    'Test pain: the picture “square.png” has no description. Fill in “What it shows”.',
  ]);
  expect(wordsAfter(replace('## Ease it yourself', '### Ease it yourself'))).toEqual([
    'Test pain: the Heading 2 “Ease it yourself” is missing. It belongs after the Heading 2 “Check if this sounds like you”.',
  ]);
  expect(wordsAfter(replace('<Source id="three" />', '<Source id="nhs" />'))).toEqual([
    'Test pain, near “It is felt in tests.”: “Source” names the source "nhs", and this page lists no such source. This page has the sources: one, two, three.',
  ]);
});

describe('a page that is still to be written', () => {
  const guidance = (count: number) => `Gently. ${'\n\nWRITE HERE: more.'.repeat(count)}\n\nSee`;

  test('is counted first of all', () => {
    const { refusal } = refuseSave({ [page]: replace('Gently. See', guidance(33)) });
    expect(refusal).toMatch(/^33 places still say WRITE HERE\.\n\nPlease mend this and save again:\n\n/);
    expect(refusal).toContain('Write it, or make the page a draft until you do.');
    expect(refusal).toMatch(/\n\nAnd 25 more\.$/);
  });

  test('with one place left is described by that place alone', () => {
    const change = inTurn(replace('Gently. See', guidance(1)), replace('Rest.', 'Rest well.'));
    expect(refuseSave({ [page]: change }).refusal).toMatch(/^Please mend this/);
  });
});

test('a translation that has fallen behind is named once, with what can be done; one without an original as anything else', () => {
  const problem = (file: string): Problem => ({
    file,
    line: 1,
    message: 'lacks a source.',
    about: 'translation',
  });
  const original = 'content/conditions/sciatica.mdx';
  const textOf = (file: string) => (file === original ? '---\ntitle: Sciatica\n---' : undefined);
  const behind = problem('content/es/conditions/sciatica.mdx');
  const orphan = problem('content/es/conditions/gone.mdx');
  const [first, second, ...more] = describeProblems([behind, behind, orphan], textOf);
  expect(first).toMatch(/^The translation of the page “Sciatica” lacks what you changed\./);
  expect(second).toBe(describeProblem(orphan, textOf));
  expect(more).toEqual([]);
});
