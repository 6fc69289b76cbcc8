import { type AtRule, type Node, parse } from 'postcss';
import { describe, expect, it } from 'vitest';
import { type BuiltSite, readSites } from '../support/read-site.ts';

describe.each(readSites())('the styles of the $name site', (site) => {
  const sheets = stylesOf(site);

  it('hold nothing that a browser of 2021 passes over with all that stands in it', () => {
    const unknown = sheets.flatMap(([where, css]) => {
      const found: string[] = [];
      parse(css).walkAtRules(({ name, params }) => {
        if (name === 'layer' || (name === 'media' && /[<>]|\bnot\s*\(/.test(params)))
          found.push(`${where}: @${name} ${params}`);
      });
      if (css.includes('light-dark(')) found.push(`${where}: light-dark()`);
      return found;
    });
    expect(sheets.length).toBeGreaterThan(1);
    expect(unknown).toEqual([]);
  });

  it('change what a pointer is over only where there is one', () => {
    const sticking = sheets.flatMap(([where, css]) => {
      const found: string[] = [];
      parse(css).walkRules(/:hover/, (rule) => {
        if (!isInHoverQuery(rule)) found.push(`${where}: ${rule.selector}`);
      });
      return found;
    });
    expect(sticking).toEqual([]);
  });
});

/** Every different style sheet in the pages and beside them, with where it was met first. */
function stylesOf(site: BuiltSite): [where: string, css: string][] {
  const sheets = new Map<string, string>();
  for (const { path, root } of site.pages)
    for (const style of root.querySelectorAll('style'))
      if (!sheets.has(style.text)) sheets.set(style.text, path);
  for (const file of site.files)
    if (file.startsWith('_astro/') && file.endsWith('.css')) sheets.set(site.read(file), file);
  return [...sheets].map(([css, where]) => [where, css]);
}

function isInHoverQuery({ parent }: Node): boolean {
  for (let around = parent; around !== undefined; around = around.parent)
    if (around.type === 'atrule' && (around as unknown as AtRule).params.includes('hover')) return true;
  return false;
}
