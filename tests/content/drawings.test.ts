import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bodyAreas } from '#lib/vocabulary.ts';

const folder = 'src/assets/drawings';
const files = readdirSync(folder);

describe('the drawings', () => {
  const parts = ['knee', 'calf', 'buttock', 'belly', 'upper-arm', 'elbow'];

  test('show every body area and its parts, and what a page without one of its own falls back to', () => {
    for (const name of [...bodyAreas, ...parts, 'hands', 'article', 'hero', 'not-found'])
      expect(files).toContain(`${name}.svg`);
  });

  test('show every article of ours by a drawing of its own', () => {
    const articles = readdirSync('content/articles').map((name) => name.replace('.mdx', '.svg'));
    expect(articles.filter((name) => !files.includes(name))).toEqual([]);
  });

  describe.each(files)('%s', (file) => {
    const svg = readFileSync(`${folder}/${file}`, 'utf8');

    test('can be drawn by reference', () => {
      expect(svg).toMatch(/^<svg [^>]*\bid="d"/);
      expect(svg).toMatch(/^<svg [^>]*\bviewBox="0 0 \d+ \d+"/);
    });

    test('weighs under 6 KB', () => {
      expect(Buffer.byteLength(svg)).toBeLessThan(6 * 1024);
    });

    test('takes its colors from the page alone', () => {
      const colors = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, color = '']) => color);
      expect(colors.filter((color) => !/^(?:none|currentColor|var\(--[a-z-]+\))$/.test(color))).toEqual([]);
    });

    test('holds no script, style, text or address', () => {
      expect(svg).not.toMatch(/<(?:script|style|text|image|foreignObject)|style=|\bhref=|\son\w+=/);
    });
  });
});
