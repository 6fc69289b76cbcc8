import { describe, expect, test } from 'vitest';
import { contentsOf } from '#view-models/contents.ts';

const heading = (depth: number, text: string) => ({ depth, text, slug: text.toLowerCase() });

describe('the list of contents', () => {
  test('a page with two headings has none', () => {
    expect(contentsOf([heading(2, 'Causes'), heading(2, 'Questions')])).toEqual([]);
  });

  test('a page with three headings lists them in their order', () => {
    expect(contentsOf([heading(2, 'Signs'), heading(2, 'Causes'), heading(2, 'Questions')])).toEqual([
      { text: 'Signs', anchor: 'signs' },
      { text: 'Causes', anchor: 'causes' },
      { text: 'Questions', anchor: 'questions' },
    ]);
  });

  test('a question below a heading neither counts nor shows', () => {
    const two = [heading(2, 'Causes'), heading(2, 'Questions'), heading(3, 'Why'), heading(3, 'When')];
    expect(contentsOf(two)).toEqual([]);
    expect(contentsOf([...two, heading(2, 'Sources')]).map(({ text }) => text)).toEqual([
      'Causes',
      'Questions',
      'Sources',
    ]);
  });
});
