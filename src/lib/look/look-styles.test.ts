import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { iconWithLook, stylesWithLook, themeWithLook } from '#lib/look/look-styles.ts';
import { paletteOf, paletteTokens } from '#lib/look/palette.ts';
import { typefaceNames, typefaceOf } from '#lib/look/typefaces.ts';

const theme = readFileSync('src/styles/theme.css', 'utf8');

describe('the tokens', () => {
  test('are untouched where nothing is stated', () => {
    expect(themeWithLook(theme, {})).toBe(theme);
    expect(themeWithLook(theme, { corner: 'soft', typeface: 'young-serif' })).toBe(theme);
  });

  test('have every color of the palette, and no other changes', () => {
    const look = { color: '#1f4e8c', accent: '#e8743b' };
    const changed = themeWithLook(theme, look).split('\n');
    const before = theme.split('\n');
    expect(changed).toHaveLength(before.length);
    const lines = changed.filter((line, place) => line !== before[place]);
    expect(lines.map((line) => /--([\w-]+)/.exec(line)?.[1]).toSorted()).toEqual(
      [...paletteTokens].toSorted(),
    );
    expect(changed).toContain(
      `  --page: light-dark(${paletteOf(look).page.light}, ${paletteOf(look).page.dark});`,
    );
    expect(changed).toContain('  --action: #e8743b;');
  });

  test('have a light plate for a logo', () => {
    const logo = { file: './logo.svg', hasName: false };
    expect(themeWithLook(theme, { logo })).toBe(
      theme.replace(':root {', ':root {\n  --plate: light-dark(transparent, #fff);'),
    );
  });

  test('a tone alone is made of the shipped colors', () => {
    expect(themeWithLook(theme, { tone: 'bright' })).toContain('--page: light-dark(#ffffff,');
    expect(themeWithLook(theme, { tone: 'bright' })).toContain('--brand: light-dark(#0f5148,');
  });
});

describe('the typeface', () => {
  test.each(typefaceNames)('%s is named wherever one is, and its file is there', (name) => {
    const css = themeWithLook(theme, { typeface: name });
    const { file } = typefaceOf(name);
    const named = [...css.matchAll(/font-family: '([^']+)'|url\('([^']+)'\)/g)].map(
      ([, family, url]) => family ?? url,
    );
    expect(named).toEqual(file ? [file.family, `../assets/fonts/${file.name}`] : []);
    expect(css.includes("'Young Serif'")).toBe(name === 'young-serif');
    if (file) expect(readFileSync(`src/assets/fonts/${file.name}`).subarray(0, 4).toString()).toBe('wOF2');
    if (file)
      expect(readFileSync(`src/assets/fonts/${name}-license.txt`, 'utf8')).toContain('SIL Open Font License');
  });
});

describe('the corners', () => {
  const css = '.a{border-radius: 999px}.b{border-radius: 50%}.c{border-radius:999px}';

  test('are square on buttons too, and circles stay round', () => {
    expect(stylesWithLook(css, { corner: 'square' })).toBe(
      '.a{border-radius: 0.125rem}.b{border-radius: 50%}.c{border-radius:0.125rem}',
    );
    const square = themeWithLook(theme, { corner: 'square' });
    expect(square).toContain('--radius-soft: 0.125rem;\n  --radius-pill: 0.125rem;');
  });

  test('are as they were where nothing is stated', () => {
    expect(stylesWithLook(css, {})).toBe(css);
    expect(stylesWithLook(css, { corner: 'soft' })).toBe(css);
  });
});

test('the icon has the colors of the look', () => {
  const icon = readFileSync('src/assets/favicon.svg', 'utf8');
  expect(iconWithLook(icon, { corner: 'round' })).toBe(icon);
  const blue = iconWithLook(icon, { color: '#1f4e8c', accent: '#e8743b' });
  expect(blue).toContain('#1f4e8c');
  expect(blue).toContain('#e8743b');
  expect(blue).not.toMatch(/#0f5148|#fbf8f2|#f4b53f/);
});
