import { expect, test } from 'vitest';
import { readSource } from '../support/read-source.ts';

/**
 * Components that have a style block, and what in it utilities cannot say (docs/decisions/0202-utilities-first.md).
 * Everything else is looked after by Tailwind's utilities and the few classes of src/styles/.
 */
const styleBlocks: Readonly<Record<string, 'drawing' | 'slotted' | 'script'>> = {
  'src/components/body/AreaList.astro': 'drawing',
  'src/components/body/BodyFigure.astro': 'drawing',
  'src/components/body/BodyFinder.astro': 'drawing',
  'src/components/home/HomeWords.astro': 'slotted',
  'src/components/search/SearchBox.astro': 'script',
  'src/components/ui/ScrollTable.astro': 'drawing',
};

test('components are styled by utilities; a style block has a reason that is listed here', () => {
  const components = [...readSource('src')].filter(([file]) => file.endsWith('.astro'));
  const styled = components.filter(([, text]) => /^<style(?! is:inline)/m.test(text)).map(([file]) => file);
  expect(styled.toSorted()).toEqual(Object.keys(styleBlocks));
  expect(components.length).toBeGreaterThan(150);
});
