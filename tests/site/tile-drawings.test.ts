import { describe, expect, it } from 'vitest';
import { readSites } from '../support/read-site.ts';

describe.each(readSites())('the drawings of the $name site', (site) => {
  it('are shown once on each page: no two tiles share one', () => {
    const shown = site.pages.map(({ path, root }) => ({
      path,
      drawings: root
        .querySelectorAll('svg.drawing use')
        .map((use) => use.getAttribute('data-href') ?? 'none'),
    }));
    expect(Math.max(...shown.map(({ drawings }) => drawings.length))).toBeGreaterThan(3);
    const twice = shown.flatMap(({ path, drawings }) =>
      drawings
        .filter((drawing, place) => drawings.indexOf(drawing) !== place)
        .map((drawing) => `${path}: ${drawing}`),
    );
    expect(twice).toEqual([]);
  });
});
