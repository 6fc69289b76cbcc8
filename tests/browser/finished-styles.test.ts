import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageTemplateFolder } from '#publishing/page-files.ts';
import { sites } from '../support/sites.ts';
import { openTab, screens } from '../support/visit.ts';

/** What a finished page must not change. Widths and heights follow from these and from the typeface. */
const looks = [
  'display',
  'color',
  'background-color',
  'fill',
  'font-size',
  'font-weight',
  'margin-top',
  'margin-bottom',
  'padding-top',
  'padding-left',
  'border-top-width',
  'border-top-color',
  'border-top-left-radius',
];

describe('the styles that the build leaves to a finished page', () => {
  it.each(['/conditions/sciatica/', '/therapies/myofascial-release/', '/articles/spa-or-therapeutic/'])(
    'look as those that were written: %s',
    async (path) => {
      const file = join(pageTemplateFolder(sites.shipped.outDir), path, 'index.html');
      for (const viewport of [screens.phone, screens.laptop]) {
        const tab = await openTab('shipped', { viewport });
        await tab.route('**/*.js', (route) => route.abort());
        await tab.route('**/as-written/', (route) =>
          route.fulfill({ body: readFileSync(file, 'utf8'), contentType: 'text/html; charset=utf-8' }),
        );
        const looksAt = async (address: string) => {
          await tab.goto(address);
          return tab.evaluate(looksOf, looks);
        };
        const written = await looksAt('/as-written/');
        const finished = await looksAt(path);
        expect(finished.length).toBe(written.length);
        expect(finished.filter((look, place) => look !== written[place])).toEqual([]);
      }
    },
  );
});

/** Runs in the page: each element with its words and its looks. Marks for the search stand in no finished page. */
function looksOf(names: readonly string[]): string[] {
  return [...document.querySelectorAll('main *')]
    .filter((element) => !element.matches('span[hidden]:empty, noscript *, script, style'))
    .map((element) => {
      const style = getComputedStyle(element);
      const values = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return `${element.tagName} ${element.textContent.trim().slice(0, 30)} ${values.join('; ')}`;
    });
}
