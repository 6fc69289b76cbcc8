import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { readTexts } from '#check/read-texts.ts';

const files = loadContent('content');
const entries = readTexts(files);

/** One suggestion in one place: file, heading, words. */
type Suggestion = string;
const suggestion = (file: string, heading: string, words: string): Suggestion =>
  `${file}, under "${heading}": ${words}`;

const marked = entries.flatMap(({ file }) =>
  [...readFileSync(file, 'utf8').matchAll(/^# Suggestion under "(.+)": (.+)$/gm)].map(
    ([, heading = '', words = '']) => ({ file, heading, words }),
  ),
);

/** The rows of the owner's guide below its heading on suggestions. */
function listed(): Suggestion[] {
  const [, part = ''] = readFileSync('docs/owner-guide.md', 'utf8').split(
    '### Suggestions that nobody stated',
  );
  const [table = ''] = part.split('\n### ');
  const rows = table.split('\n').flatMap((line) => /^\| (.+?) +\| (.+?) +\|$/.exec(line)?.slice(1) ?? []);
  const pairs = rows.flatMap((words, index) => (index % 2 === 0 ? [[words, rows[index + 1] ?? '']] : []));
  return pairs.flatMap(([words = '', places = '']) =>
    [...places.matchAll(/`(.+?)`, under "(.+?)"/g)].map(([, file = '', heading = '']) =>
      suggestion(file, heading, words),
    ),
  );
}

describe('what nobody in the practice stated', () => {
  it('is marked in the content and listed with its place in the guide, one for one', () => {
    const inContent = marked.map(({ file, heading, words }) => suggestion(file, heading, words));
    expect(inContent.length).toBeGreaterThan(12);
    expect(listed().toSorted()).toEqual(inContent.toSorted());
  });

  it('stands under a heading that the page has', () => {
    const headingsOf = (file: string) =>
      entries
        .find((entry) => entry.file === file)
        ?.outline.marks.flatMap((mark) => (mark.kind === 'heading' ? [mark.text] : []));
    expect(marked.filter(({ file, heading }) => headingsOf(file)?.includes(heading) !== true)).toEqual([]);
  });

  it('leaves every mark in the one form that is read here', () => {
    const strays = entries.flatMap(({ file }) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => /^#\s*suggest/i.test(line) && !/^# Suggestion under ".+": .+$/.test(line)),
    );
    expect(strays).toEqual([]);
  });

  it('is one rule for when to stop, in the same words on every condition and therapy', () => {
    const bodies = entries.filter(({ collection }) => ['conditions', 'therapies'].includes(collection));
    const others = bodies.filter(({ body }) => !body.includes('Three visits without a change, and we stop.'));
    expect(others.map(({ file }) => file)).toEqual([]);
  });
});
