import { defaultLanguage, languageOf } from '#lib/languages.ts';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPage, BuiltSite } from '../read-site.ts';
import { type SiteChecks, onEachPage, unless } from './site-check.ts';

/** Fewer pixels than these, and search engines pass a picture over. Source: Google, "Article", `image`. */
const leastArea = 50_000;
const mostBytes = 60 * 1024;

const property = (page: BuiltPage, name: string) =>
  page.root.querySelector(`meta[property="${name}"]`)?.getAttribute('content');

/** Pictures for those who share a page. Source: this project's rules for search engines, 9 and 10. */
export const sharingChecks: SiteChecks = {
  'a picture of 1200 by 630 below 60 KB by its full address, where the site knows its address': onEachPage(
    (page, site) => {
      const address = property(page, 'og:image');
      if (site.practice.website === undefined)
        return unless(address === undefined, 'og:image names an address');
      if (!address?.startsWith(`${site.practice.website}/`)) return [`og:image is "${address}"`];
      const told = [property(page, 'og:image:width'), property(page, 'og:image:height')].join(' by ');
      return pictureProblems(site, new URL(address).pathname, told);
    },
  ),
  'words for that picture, and the wide card for it': onEachPage((page, { practice }) => {
    if (practice.website === undefined) return [];
    // Drawings are described in English alone.
    const isTranslated = languageOf(page.path) !== defaultLanguage;
    return [
      ...unless(
        isTranslated || (property(page, 'og:image:alt') ?? '').length > 10,
        'og:image:alt says nothing',
      ),
      ...unless(page.meta('twitter:card') === 'summary_large_image', 'twitter:card is missing'),
    ];
  }),
  'the same picture in the data for search engines, whether or not the address is known': onEachPage(
    (page, site) => {
      const shown = /"image":"[^"]*?(\/share\/[^"]+)"/.exec(page.html)?.[1];
      if (shown === undefined) return ['names no picture'];
      const shared = property(page, 'og:image');
      const isSame = shared === undefined || new URL(shared).pathname === shown;
      return [
        ...unless(isSame, `shares "${shared}" and tells search engines "${shown}"`),
        ...pictureProblems(site, shown, '1200 by 630'),
      ];
    },
  ),
};

function pictureProblems({ folder, files }: BuiltSite, path: string, told: string): string[] {
  const file = path.slice(1);
  if (!files.has(file)) return [`the picture ${path} does not exist`];
  const { width, height } = sizeOf(readFileSync(join(folder, file)));
  return [
    ...unless(told === `${width} by ${height}`, `${path} is ${width} by ${height}, not ${told}`),
    ...unless(width === 1200 && height === 630, `${path} is ${width} by ${height}`),
    ...unless(width * height >= leastArea, `${path} is too small`),
    ...unless(statSync(join(folder, file)).size < mostBytes, `${path} weighs 60 KB or more`),
    ...unless(!/icon|logo/.test(path), `${path} is the logo`),
  ];
}

/** Width and height of a PNG. Source: PNG (Third Edition), W3C, IHDR. */
function sizeOf(png: Buffer): { width: number; height: number } {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('A sharing picture is no PNG.');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
