import { describe, expect, test } from 'vitest';
import { contrast, toHex, toOklch } from '#lib/look/oklch.ts';
import { type Palette, paleColor, paletteOf } from '#lib/look/palette.ts';

type Token = keyof Palette;

/** What stands on what in the components, with the contrast that WCAG 2.2 asks for. */
const grounds: Token[] = ['page', 'surface', 'sunken', 'calm', 'warm'];
const pairs: [Token, Token, number][] = [
  ...grounds.flatMap((ground): [Token, Token, number][] => [
    ['ink', ground, 7],
    ['ink-soft', ground, 4.5],
    ['brand', ground, 4.5],
    ['edge', ground, 3],
  ]),
  ['on-brand', 'brand', 4.5],
  ['on-action', 'action', 4.5],
  ['on-action', 'action-strong', 4.5],
];
/** Warnings have the same colors in every look: theme.css. */
const warnings = { light: ['#9c1c1c', '#6f4600'], dark: ['#ffb9ae', '#ffd583'] };

/** Pairs of a palette that are too close. */
function tooClose(palette: Palette): string[] {
  return (['light', 'dark'] as const).flatMap((time) => [
    ...pairs
      .filter(([front, back, least]) => contrast(palette[front][time], palette[back][time]) < least)
      .map(([front, back]) => `${front} on ${back}, ${time}`),
    ...grounds.flatMap((ground) =>
      warnings[time]
        .filter((warning) => contrast(warning, palette[ground][time]) < 4.5)
        .map((warning) => `${warning} on ${ground}, ${time}`),
    ),
  ]);
}

const hues = Array.from({ length: 12 }, (_, step) => step * 30);
const colors = hues.flatMap((hue) =>
  [0, 0.08, 0.25].flatMap((chroma) =>
    [0.15, 0.45, 0.65, 0.9].map((lightness) => toHex({ lightness, chroma, hue })),
  ),
);

describe('contrast', () => {
  test('is that of WCAG', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test('a color that is read is written the same', () => {
    for (const color of ['#0f5148', '#f4b53f', '#ffffff', '#000000', '#1f4e8c'])
      expect(toHex(toOklch(color))).toBe(color);
  });
});

test.each(['calm', 'bright'] as const)('every color makes a palette that can be read: %s', (tone) => {
  const found = colors.flatMap((written, place) => {
    const accent = place % 2 === 0 ? undefined : colors[(place * 7) % colors.length];
    const look = { color: written, accent, tone };
    const color = paleColor(look)?.nearest ?? written;
    return tooClose(paletteOf({ ...look, color })).map((pair) => `${color} with ${accent}: ${pair}`);
  });
  expect(colors.length).toBeGreaterThan(140);
  expect(found).toEqual([]);
});

test('a color that passes is the color of links, as it was written', () => {
  expect(paletteOf({ color: '#1f4e8c' }).brand.light).toBe('#1f4e8c');
  expect(paletteOf({ color: '#1f4e8c', accent: '#e8743b' }).action).toEqual({
    light: '#e8743b',
    dark: '#e8743b',
  });
});

test('a pale color has its ratio, and the nearest that passes in the same hue', () => {
  const pale = paleColor({ color: '#7fb3d5' });
  expect(pale?.ratio).toBeCloseTo(1.87, 1);
  const nearest = pale?.nearest ?? '';
  expect(toOklch(nearest).hue).toBeCloseTo(toOklch('#7fb3d5').hue, 0);
  expect(paleColor({ color: nearest })).toBeUndefined();
  const { lightness, ...rest } = toOklch(nearest);
  expect(paleColor({ color: toHex({ ...rest, lightness: lightness + 0.01 }) })).toBeDefined();
});

test('black, white and gray buttons have words that can be read', () => {
  for (const accent of ['#000000', '#ffffff', '#777777', '#808080'])
    expect(tooClose(paletteOf({ color: '#1f4e8c', accent }))).toEqual([]);
});
