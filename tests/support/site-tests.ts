import { globSync, readFileSync } from 'node:fs';

/**
 * The tests of built sites: all of them, or where SITE_DIR gives one site to be tested alone, those that look at
 * every site whatever it holds. The others need the made-up practice, or hold the program to a weight that an owner's own
 * words may well exceed.
 */
export function siteTests(): string[] {
  const pattern = 'tests/site/*.test.ts';
  if (!process.env['SITE_DIR']) return [pattern];
  return globSync(pattern)
    .filter((file) => !file.endsWith('weight.test.ts'))
    .filter((file) => readFileSync(file, 'utf8').includes('readSites('));
}
