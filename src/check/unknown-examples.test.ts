import { expect, test } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { writeContent } from '../../tests/support/write-content.ts';

const checkAfter = (examples: string) => {
  const content = writeContent({ 'search-examples.yaml': examples });
  try {
    return checkContent(loadContent(content.dir));
  } finally {
    content.remove();
  }
};

test('a page that examples name and that is not there is no problem, and worth knowing once', () => {
  const { problems, unlearned } = checkAfter(
    'plain:\n  it hurts here: test-pian other-pain\n  still hurts: test-pian\n  chest hurts: chest evidence\nnone:\n  - neck tie\n',
  );
  expect(problems).toEqual([]);
  expect(unlearned.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'content/search-examples.yaml: "it hurts here" and 1 more line should lead to "test-pian", and there is no such page, so the search learns nothing from it. Did you mean "test-pain"? Name the page that answers it, or take the line out.',
  ]);
});

test('a file that is built otherwise is refused with an example', () => {
  const { problems } = checkAfter('plain: it hurts\n');
  expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'content/search-examples.yaml: each kind holds lines such as "pain in my heel: plantar-fasciitis", or under "none" a list of words. Put words that hold a colon in double quotes.',
  ]);
});
