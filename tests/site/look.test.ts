import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSites } from '../support/read-site.ts';
import { givenSite } from '../support/sites.ts';

const [shipped, second] = ['shipped', 'second'].map((name) => readSites().find((site) => site.name === name));
const read = (site: typeof second, path: string) => readFileSync(join(site?.folder ?? '', path));
const fontsOf = (site: typeof second) =>
  readdirSync(join(site?.folder ?? '', '_astro')).filter((name) => name.endsWith('.woff2'));

describe.skipIf(givenSite)('the look that practice.yaml states', () => {
  const home = second?.pages.find(({ path }) => path === '/');

  it('is in the styles of pages, with its colors, corners and typeface alone', () => {
    expect(home?.html).toContain('#1f4e8c');
    expect(home?.html).toContain('Nunito');
    expect(home?.html).not.toMatch(/#0f5148|#f4b53f|Young Serif/i);
    expect(fontsOf(second).map((name) => name.split('.')[0])).toEqual(['nunito']);
  });

  it('is in the icons, the manifest and the pictures for sharing', () => {
    expect(JSON.parse(read(second, 'site.webmanifest').toString())).toMatchObject({ theme_color: '#1f4e8c' });
    for (const file of ['favicon.ico', 'icon-512.png', 'apple-touch-icon.png', 'share/hero.png'])
      expect(read(second, file).equals(read(shipped, file)), file).toBe(false);
  });

  it('has the logo, and nothing of it that could run', () => {
    const logo = home?.root.querySelector('header img');
    const svg = read(second, logo?.getAttribute('src') ?? '').toString();
    expect(svg).toContain('<circle');
    expect(svg).not.toContain('script');
    expect([logo?.getAttribute('width'), logo?.getAttribute('height')]).toEqual(['44', '44']);
    expect(home?.root.querySelector('link[rel="icon"][type="image/svg+xml"]')).toBeNull();
  });

  it('leaves a site as it is where it states none', () => {
    const page = shipped?.pages.find(({ path }) => path === '/');
    expect(page?.html).toContain('#0f5148');
    expect(page?.root.querySelector('header img')).toBeNull();
    expect(fontsOf(shipped).map((name) => name.split('.')[0])).toEqual(['young-serif']);
    for (const file of ['favicon.ico', 'icon-512.png', 'apple-touch-icon.png'])
      expect(read(shipped, file).equals(readFileSync(join('public', file))), file).toBe(true);
  });
});
