import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import type { Problem } from '#check/problem.ts';
import { Cancelled } from '#drafting/ask-answers.ts';
import { newPage } from '#drafting/new-page.ts';
import { keys, makeTypist } from '../../tests/support/typist.ts';
import { type WrittenContent, writeContent } from '../../tests/support/write-content.ts';

let content: WrittenContent;
beforeEach(() => (content = writeContent({})));
afterEach(() => content.remove());

const place = () => ({ contentDir: content.dir, base: content.base, today: '2026-11-25' });
const add = (...words: string[]) => newPage(words, place());
const read = (file: string) => readFileSync(join(content.base, file), 'utf8');
const files = () => readdirSync(content.dir, { recursive: true }).length;
const condition = ['condition', 'Tennis elbow', '--areas', 'arm, hand', '--therapies', 'test-therapy'];

describe('a page that is added', () => {
  test.each([
    ['conditions/tennis-elbow', ...condition],
    ['therapies/cupping', 'therapy', 'Cupping'],
    ['articles/on-sleep', 'article', 'On sleep', '--conditions', 'test-pain'],
    ['articles/on-nothing', 'article', 'On nothing'],
    ['pages/parking', 'page', 'Parking', '--menu', 'none'],
  ])(
    'as %s passes the check, and cannot be published before its guidance is gone',
    async (page, ...words) => {
      const message = await add(...words);
      const file = `content/${page}.mdx`;
      expect(message).toContain(`${file} is written. It is a draft`);
      const before = checkContent(loadContent(content.dir));
      expect(before.problems).toEqual([]);
      const unwritten = before.drafts.find((draft) => draft.file === file)?.unwritten ?? [];
      expect(unwritten.length).toBeGreaterThan(4);

      writeFileSync(join(content.base, file), read(file).replace('draft: true\n', 'draft: false\n'));
      const after = checkContent(loadContent(content.dir));
      const places = (found: readonly Problem[]) =>
        found.map(({ line, field }) => `${line} ${field}`).toSorted();
      expect(places(after.problems)).toEqual(places(unwritten));
      expect(after.problems.every(({ message }) => message.includes('still holds guidance'))).toBe(true);
    },
  );

  test('holds the answers', async () => {
    await add(...condition, '--medical-name', 'lateral epicondylitis', '--symptom', '--file', 'elbow.mdx');
    const text = read('content/conditions/elbow.mdx');
    for (const line of [
      'title: Tennis elbow',
      'medicalName: lateral epicondylitis',
      'kind: symptom',
      '  - hand',
      '  - therapy: test-therapy',
      'published: 2026-11-25',
      'nextReview: 2027-11-25',
      'draft: true',
    ])
      expect(text).toContain(`${line}\n`);
  });

  test('is reported with what is missing, a field or a line of the text at a time', async () => {
    const message = await add(...condition);
    expect(message).toContain('  line 6, Summary: one sentence of 50 to 160 letters');
    expect(message).toMatch(/ {2}line \d+, Sources: 12 places\n/);
    expect(message).toContain('http://localhost:4321/conditions/tennis-elbow/');
  });
});

describe('nothing is written where', () => {
  test.each([
    ['nothing is said', [], 'Say what to add and its name, such as: npm run new -- condition "Tennis elbow"'],
    ['the kind is no kind', ['conditon', 'X'], 'Did you mean "condition"?'],
    ['a name is not in quotes', ['condition', 'Tennis', 'elbow'], 'Put a name of several words in quotes.'],
    ['a condition says too little', condition.slice(0, 2), '--areas (where it is felt) and --therapies'],
    ['a part of the body is mistyped', [...condition, '--areas', 'sholder'], 'Did you mean "shoulder"?'],
    ['a therapy is mistyped', [...condition, '--therapies', 'test-terapy'], 'Did you mean "test-therapy"?'],
    ['an option is mistyped', [...condition, '--area', 'arm'], 'Did you mean "--areas"?'],
    ['an option has no words', ['page', 'X y z', '--menu'], 'argument missing'],
    [
      'an option belongs to another kind',
      ['therapy', 'Cupping', '--menu', 'top'],
      'means nothing for a therapy',
    ],
    ['the name is taken', ['page', 'test PAIN'], 'conditions/test-pain.mdx'],
    ['the file is taken', ['condition', 'A pain', '--file', 'test-pain'], 'exists already'],
    ['the name is too short', ['page', 'x'], 'The name is too short'],
    ['the name has code in it', ['page', 'a <b> c'], 'holds a < or >'],
    ['the name gives no address', ['page', '顎顎顎'], 'lower-case words joined by hyphens'],
    ['the address leads out of the folder', ['page', 'Out', '--file', '../out'], 'joined by hyphens'],
    ['the site uses the address', ['page', 'Search'], 'The site itself uses the address /search/'],
  ])('%s, and the owner reads why', async (_, words, message) => {
    const before = files();
    await expect(add(...words)).rejects.toThrow(message);
    expect(files()).toBe(before);
  });
});

describe('somebody at a terminal', () => {
  test('is asked every question, reports at once what is wrong, and gets the page', async () => {
    const { terminal, at } = makeTypist();
    const message = newPage([], place(), terminal);
    await at('What would you like to add?', keys.enter);
    await at('What do people call it', 'Test pain', keys.enter);
    await at('A page has the name "Test pain" already', ...Array<string>(9).fill('\u007F'), 'Elbow ache');
    await at('Elbow ache', keys.enter);
    await at('What do doctors call it?', keys.enter);
    await at('Is it a sign that many illnesses can have', keys.enter);
    await at('Where is it felt?', keys.space, keys.enter);
    await at('Which therapies do you use for it?', keys.space, keys.enter);
    await at('Its address will end in this', keys.enter);
    expect(await message).toContain('content/conditions/elbow-ache.mdx is written');
    expect(read('content/conditions/elbow-ache.mdx')).toContain('bodyAreas:\n  - head\n');
    expect(checkContent(loadContent(content.dir)).problems).toEqual([]);
  });

  test('is asked only for what the command did not say', async () => {
    const { terminal, at, shown } = makeTypist();
    const message = newPage(['page', 'Where to park'], place(), terminal);
    await at('Where should the menu show it?', keys.down, keys.enter);
    await at('Its address will end in this', keys.enter);
    await message;
    expect(shown()).not.toContain('What would you like to add?');
    expect(read('content/pages/where-to-park.mdx')).toContain('menu: top\n');
  });

  test.each(['escape', 'interrupt'] as const)('can give up with %s, and nothing is written', async (key) => {
    const before = files();
    const { terminal, at } = makeTypist();
    const message = newPage([], place(), terminal);
    const refused = expect(message).rejects.toThrow(Cancelled);
    await at('What would you like to add?', keys.enter);
    await at('What do people call it', keys[key]);
    await refused;
    expect(files()).toBe(before);
  });
});
