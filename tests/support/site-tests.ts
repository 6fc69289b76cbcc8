import { globSync, readFileSync } from 'node:fs';

/**
 * The tests of built sites: all of them, or where SITE_DIR gives one site to be tested alone, those that look at
 * every site whatever it holds. The others need the made-up practice.
 */
export function siteTests(): string[] {
  const pattern = 'tests/site/*.test.ts';
  if (!process.env['SITE_DIR']) return [pattern];
  return globSync(pattern).filter((file) => readFileSync(file, 'utf8').includes('readSites('));
}
