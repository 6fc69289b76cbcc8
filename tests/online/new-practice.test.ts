import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { newPractice } from '#drafting/practice/write-practice.ts';
import { buildSite } from '../support/build-sites.ts';
import { runSiteTests, siteViolations } from '../support/given-site.ts';
import { listFiles } from '../support/read-site.ts';

interface Country {
  country: string;
  /** Beside what all four answer. Three of them are small: what differs by country does not depend on the number of pages. */
  answers: object;
  /** Phone, last line of the address, and hours, as people there write them. */
  written: readonly string[];
  /** Numbers for help. */
  dialled: readonly string[];
  /** Words that people there have others for; capitals stand in titles of sources. */
  foreign?: RegExp;
}

/** What is called otherwise outside of the US, and outside of North America; and its money and law. */
const american = /\bphysical therap(?:y|ists?)\b|\b(?:HSA|FSA|IRS)\b/;
const northAmerican = new RegExp(
  `${american.source}|\\b(?:emergency room|yard work|groceries|pants|auto insurance|service animal|ZIP codes?|Are you licensed|and license)\\b`,
);

const countries: Country[] = [
  {
    country: 'US',
    answers: { phone: '(212) 555-0100', town: 'Albany', region: 'NY', postalCode: '12207' },
    written: ['212-555-0100', 'Albany, NY 12207', '9 AM to 5:30 PM'],
    dialled: ['911', '988'],
  },
  {
    country: 'CA',
    answers: { phone: '416 555 0123', town: 'Toronto', region: 'ON', postalCode: 'M5V 2T6' },
    written: ['416-555-0123', 'Toronto, ON M5V 2T6', '9 a.m. to 5:30 p.m.'],
    dialled: ['911', '988'],
    foreign: american,
  },
  {
    country: 'DE',
    answers: { phone: '030 23125 123', town: 'Berlin', postalCode: '10115' },
    written: ['030 23125123', '10115 Berlin', '09:00 to 17:30'],
    dialled: ['112', '08001110111'],
    foreign: northAmerican,
  },
  {
    country: 'IE',
    answers: {
      phone: '+353 91 555 123',
      town: 'Galway',
      postalCode: 'H91 E2K3',
      therapies: ['therapeutic-massage', 'myofascial-release'],
      conditions: ['neck-pain', 'low-back-pain', 'fibromyalgia'],
      intakeForm: true,
      look: { color: '#7a1f5c', typeface: 'lora', corner: 'square' },
    },
    written: ['(091) 555 123', 'Galway', 'H91 E2K3', '09:00 to 17:30'],
    dialled: ['112', '116123'],
    foreign: northAmerican,
  },
];

const common = {
  name: 'Quay Bodywork',
  therapist: 'Robin',
  street: '1 Example Street',
  therapies: ['therapeutic-massage'],
  conditions: ['neck-pain'],
  hours: [{ days: ['Monday', 'Tuesday'], opens: '09:00', closes: '17:30' }],
  timeZone: 'Etc/UTC',
};
const zones: Record<string, string> = {
  US: 'America/New_York',
  CA: 'America/Toronto',
  IE: 'Europe/Dublin',
  DE: 'Europe/Berlin',
};

// One after the other in one folder, so that pictures for sharing are rendered once and no build takes anything of
// another practice out of what is cached.
const contentDir = 'dist/test/new-practice/content';
// Astro looks for packages from the folder that it builds into, so it lies in the project.
const base = 'dist/test/new-practice';
beforeAll(() => mkdirSync(base, { recursive: true }));
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe.each(countries)(
  'a practice in $country, from answers alone',
  ({ country, answers, written, dialled, foreign }) => {
    const outDir = join(base, country);
    const read = (path: string) => readFileSync(join(outDir, 'client', path), 'utf8');

    beforeAll(async () => {
      for (const folder of [contentDir, outDir]) rmSync(folder, { recursive: true, force: true });
      const file = join(base, `${country}.yaml`);
      writeFileSync(file, stringify({ ...common, timeZone: zones[country], country, ...answers }));
      await newPractice([contentDir, '--answers', file], { shippedDir: 'content', today: '2026-11-29' });
      await buildSite({ name: country, contentDir, outDir });
    }, 600_000);

    test('is a site that holds nothing of the first practice, and no number for help of another country', () => {
      const first = /all ?body ?kneads|\bbilky\b|898-?2899|michigan/i;
      const otherHelp = dialled.includes('911')
        ? /\b(?:112|999|116 ?123)\b(?=[^.,\d]*\bemergency\b)/
        : /\b(?:911|988)\b/;
      const files = listFiles(join(outDir, 'client'));
      expect(files.length).toBeGreaterThan(100);
      const found = files.flatMap((name) => {
        const bytes = readFileSync(join(outDir, 'client', name));
        const text = bytes.toString('latin1');
        const isText = !/\.(?:png|webp|avif|jpg|ico|woff2|gz|br|zst|pagefind|pf_\w+|wasm)$/.test(name);
        return first.test(text) || (isText && otherHelp.test(bytes.toString())) ? [name] : [];
      });
      expect(found).toEqual([]);
      // The first practice's translations are in its own words.
      expect(files.filter((name) => name.startsWith('es/'))).toEqual([]);
    });

    test.skipIf(foreign === undefined)('calls things by the words of the country', () => {
      const found = listFiles(join(outDir, 'client'))
        .filter((name) => /\.(?:html|md|txt)$/.test(name))
        .flatMap((name) => {
          const [words] = foreign?.exec(read(name)) ?? [];
          return words === undefined ? [] : [`${name}: ${words}`];
        });
      expect(found).toEqual([]);
    });

    test('writes phone, address and hours as people there do', () => {
      const contact = read('contact/index.html').replaceAll(/[\u00A0\u202F\u2011]/g, (mark) =>
        mark === '\u2011' ? '-' : ' ',
      );
      for (const words of written) expect(contact).toContain(words);
    });

    test('dials what helps there, from a condition and from the page that says whom to call', () => {
      expect(read('conditions/neck-pain/index.html')).toContain(`href="tel:${dialled[0]}"`);
      expect(read('contact/index.html').replaceAll(' ', '')).toContain(dialled[1]);
    });
  },
);

// Ireland, the last, writes phones, addresses, days and times unlike the first practice, and has a look of its own.
describe('a practice from answers, as every other site', () => {
  const site = { name: 'IE', contentDir, outDir: join(base, 'IE') };

  test('passes the tests of built sites', () => runSiteTests(site), 300_000);

  test('shuts nobody out', async () => {
    const paths = ['/', '/conditions/neck-pain/', '/contact/', '/intake/', '/no-such-page/'];
    expect(await siteViolations(site, paths)).toEqual([]);
  });
});
