import { describe, expect, test } from 'vitest';
import { drawingFor } from '#lib/drawings.ts';

const texts = {
  '../../assets/drawings/neck.svg': '<svg id="d" viewBox="0 0 160 160"></svg>',
  '../../assets/drawings/hands.svg': '<svg id="d" viewBox="0 0 560 480"></svg>',
};
const urls = {
  '../../assets/drawings/neck.svg': '/_astro/neck.abc.svg',
  '../../assets/drawings/hands.svg': '/_astro/hands.def.svg',
};

describe('a drawing', () => {
  test('is shown by reference to the id inside its file', () => {
    expect(drawingFor(['neck', 'hands'], texts, urls)).toEqual({
      href: '/_astro/neck.abc.svg#d',
      viewBox: '0 0 160 160',
    });
  });

  test('that does not exist gives way to the next name', () => {
    expect(drawingFor(['tail', 'hands'], texts, urls)?.viewBox).toBe('0 0 560 480');
  });

  test('is not taken for another whose name ends alike', () => {
    expect(drawingFor(['eck'], texts, urls)).toBeUndefined();
  });

  test('of no known name is left out', () => {
    expect(drawingFor(['tail'], texts, urls)).toBeUndefined();
  });
});
