import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readSites } from '../support/read-site.ts';
import { givenSite } from '../support/sites.ts';

const [shipped, second] = ['shipped', 'second'].map((name) => readSites().find((site) => site.name === name));

/** The addresses inside the site of all that the picture of `alt` may be loaded from, on the page at `path`. */
function addressesOf(path: string, place: string, alt: string): string[] {
  const picture = second?.pages
    .find((page) => page.path === path)
    ?.root.querySelectorAll(`${place} picture`)
    .find((element) => element.querySelector('img')?.getAttribute('alt') === alt);
  const sets = picture?.querySelectorAll('source').map((source) => source.getAttribute('srcset') ?? '') ?? [];
  const source = picture?.querySelector('img')?.getAttribute('src') ?? '';
  return [...sets.flatMap((set) => set.split(', ').map((each) => each.split(' ')[0] ?? '')), source];
}

const person = 'The blue half of a picture made for tests';
const space = 'A picture of two halves made for tests';

describe.skipIf(givenSite)('the photos that practice.yaml names', () => {
  it.each([
    ['/', '.face', person],
    ['/about/', '.text', person],
    ['/about/', '.text', space],
    ['/therapies/test-therapy/', '.text', space],
    ['/conditions/test-pain/', '.rail', person],
  ])('stand on %s, in %s, as AVIF and WebP: %s', (path, place, alt) => {
    const endings = addressesOf(path, place, alt).map((address) => address.split('.').at(-1));
    expect([...new Set(endings)]).toEqual(['avif', 'webp', 'jpg']);
  });

  it('stand once on the page about the therapist', () => {
    expect(addressesOf('/about/', '.rail', person)).toEqual(['']);
  });

  it('are cut around their focus, whatever the format', async () => {
    for (const address of addressesOf('/', '.face', person)) {
      const { channels } = await sharp(join(second?.folder ?? '', address)).stats();
      const [red = 255, , blue = 0] = channels.map(({ mean }) => mean);
      expect(red, address).toBeLessThan(40);
      expect(blue, address).toBeGreaterThan(160);
    }
  });

  it('leave nothing behind where it names none', () => {
    const words = shipped?.pages.map(({ root }) => root.querySelectorAll('.face, .photo, .place').length);
    expect(words?.every((count) => count === 0)).toBe(true);
    expect(shipped?.practice.photos).toBeUndefined();
  });
});
