import { describe, expect, it } from 'vitest';
import { mistakesIn } from '../support/html-mistakes.ts';
import { readSites } from '../support/read-site.ts';

describe.each(readSites())('the HTML of the $name site', ({ pages }) => {
  it.each(pages.map(({ path, html }) => [path, html] as const))('is valid at %s', async (_, html) => {
    expect(await mistakesIn(html)).toEqual([]);
  });
});
