import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shareCard } from '#build/share-card.ts';
import { drawingWords, sharePicture } from '#lib/share-picture.ts';
import { themeColors } from '#build/theme-colors.ts';

const colors = themeColors(readFileSync('src/styles/theme.css', 'utf8'));
const drawing = (name: string) => readFileSync(`src/assets/drawings/${name}.svg`, 'utf8');

describe('the picture for those who share a page', () => {
  test('has words for every drawing that a page can show', () => {
    const drawings = readdirSync('src/assets/drawings').map((file) => file.replace('.svg', ''));
    expect(Object.keys(drawingWords).toSorted()).toEqual(
      drawings.filter((name) => name !== 'not-found').toSorted(),
    );
  });

  test('shows the drawing of the page, else hands at work', () => {
    expect(sharePicture('neck')).toMatchObject({ path: '/share/neck.png', width: 1200, height: 630 });
    expect(sharePicture('cupping').path).toBe('/share/hands.png');
    expect(sharePicture('constructor').path).toBe('/share/hands.png');
  });

  test.each(Object.keys(drawingWords))(
    'of %s is rendered in the colors of the site, without words',
    (name) => {
      const card = shareCard(drawing(name), colors);
      expect(card).toContain('viewBox="0 0 1200 630"');
      expect(card).not.toMatch(/var\(|currentColor|<text/);
      expect(card.split(/<svg[\s>]/)).toHaveLength(3);
    },
  );

  test('is refused where a drawing asks for a color that the site does not have', () => {
    expect(() => shareCard('<svg viewBox="0 0 9 9"><path fill="var(--mauve)"/></svg>', colors)).toThrow(
      'A drawing asks for the color --mauve',
    );
  });
});

test('the colors of the site are those of its light palette, followed to the end', () => {
  expect(themeColors(':root { --a: #fff; --b: var(--a); }\n:root { --b: #000; }')).toEqual(
    new Map([
      ['--a', '#fff'],
      ['--b', '#fff'],
    ]),
  );
  expect(colors.get('--page')).toBe('#fbf8f2');
});
