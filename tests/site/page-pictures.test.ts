import { globSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { isDraft, readEntries } from '#check/read-entries.ts';
import { entryPath } from '#lib/paths.ts';
import { type BuiltSite, readSites } from '../support/read-site.ts';
import { sites } from '../support/sites.ts';

/** Pages whose form names a picture, with what it shows. */
function pictured({ name }: BuiltSite): { path: string; alt: string }[] {
  const { contentDir } = name === 'second' ? sites.second : sites.shipped;
  return readEntries(loadContent(contentDir))
    .entries.filter((entry) => !isDraft(entry))
    .flatMap(({ collection, slug, data }) => {
      const { alt } = (data as { picture?: { alt: string } }).picture ?? {};
      return alt === undefined ? [] : [{ path: entryPath(collection, slug), alt }];
    });
}

describe.each(readSites())('the pictures of pages of the $name site', (site) => {
  it('are shown on their pages, in the sizes that screens need', () => {
    const shown = pictured(site).map(({ path, alt }) => {
      const page = site.pages.find((built) => built.path === path);
      const picture = page?.root
        .querySelectorAll('main picture')
        .find((element) => element.querySelector('img')?.getAttribute('alt') === alt);
      return { path, alt, sizes: picture?.querySelectorAll('source[srcset]').length };
    });
    expect(shown).toEqual(pictured(site).map((wanted) => ({ ...wanted, sizes: 2 })));
    if (site.name === 'second') expect(shown).toHaveLength(5);
  });

  // One picture of the made-up practice says where it was taken, and by whom.
  it('hold no metadata that could name a place or a person, shared pictures included', async () => {
    const pictures = globSync('**/*.{avif,gif,jpg,jpeg,png,webp}', { cwd: site.folder });
    expect(pictures.length).toBeGreaterThan(10);
    for (const name of pictures) {
      const { exif, xmp, iptc } = await sharp(join(site.folder, name)).metadata();
      expect([exif, xmp, iptc], name).toEqual([undefined, undefined, undefined]);
    }
  });
});
