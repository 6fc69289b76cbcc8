import { findClaims } from '#lib/honest-words.ts';
import { splitSentences } from '#lib/readability.ts';
import { type BuiltPage, type BuiltSite, oneLine, readingPages, shownText } from '../read-site.ts';
import { writtenEntries } from '../written-entries.ts';
import { type SiteCheck, type SiteChecks, unless } from './site-check.ts';

/** Pages on pains that a doctor or dentist has to see before anybody else, by what their address holds. */
const doctorFirst = /(earache|toothache|dizziness|sinus|tinnitus|throat|unexplained|car-accident)/;
/** Characters of text that a phone shows before anybody scrolls, about. */
const firstScreen = 700;

/** Words on health pages as they are built. Source: this project's rules for search engines, 40, 41, 43 and 44. */
export const healthChecks: SiteChecks = {
  'claim nothing that research does not carry': onEachHealthPage((page) =>
    findClaims(splitSentences(oneLine(page.main.structuredText))).map(
      ({ words, fix }) => `says "${words}": ${fix}`,
    ),
  ),
  'send to a doctor or dentist at once, where the pain calls for one': onEachHealthPage((page) => {
    const address = page.path.split('/').at(-2) ?? '';
    if (!page.path.startsWith('/conditions/') || !doctorFirst.test(address)) return [];
    const first = oneLine(page.main.structuredText).slice(0, firstScreen);
    return unless(/\b(doctor|dentist|911)\b/i.test(first), `begins without a doctor: ${first}`);
  }),
  'say that they are no medical advice, and lead to the page that tells how they are made': onEachHealthPage(
    (page) => {
      const note = page.main.querySelectorAll('p').find(({ text }) => /not medical advice/i.test(text));
      return unless(Boolean(note?.querySelector('a[href="/about/"]')), 'has no notice that leads on');
    },
  ),
  'speak of accounts and insurance only with the word of caution': (site) =>
    readingPages(site).flatMap((page) => {
      const text = shownText(page);
      return [
        ...unless(
          !/\b(HSA|FSA)\b/.test(text) || /(check with|ask) your plan/i.test(text),
          'speaks of an HSA or FSA without "check with your plan"',
        ),
        ...unless(
          !/covered by insurance/i.test(text) || /\bsometimes\b/i.test(text),
          'speaks of insurance without "sometimes"',
        ),
      ].map((problem) => `${page.path}: ${problem}`);
    }),
  'mark every link that a reader wrote': ({ pages }) =>
    pages.flatMap((page) =>
      page.root
        .querySelectorAll('[data-comments] article a[href^="http"]')
        .filter((link) => !(link.getAttribute('rel') ?? '').split(' ').includes('ugc'))
        .map((link) => `${page.path}: ${link.getAttribute('href')} is not marked as a reader's`),
    ),
};

function onEachHealthPage(check: (page: BuiltPage) => string[]): SiteCheck {
  return (site: BuiltSite) =>
    writtenEntries(site)
      .filter(({ collection }) => collection !== 'pages')
      .map((entry) => site.pageOf(entry))
      .flatMap((page) => check(page).map((problem) => `${page.path}: ${problem}`));
}
