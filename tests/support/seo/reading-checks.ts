import { words } from '#i18n/interface-words.ts';
import { languageOf, originalPath } from '#lib/languages.ts';
import type { Practice } from '#schemas/practice.ts';
import { type BuiltPage, type BuiltSite, oneLine, readingPages, shownText } from '../read-site.ts';
import { type WrittenEntry, writtenEntries } from '../written-entries.ts';
import { graphOf, isOfType, listOf, nodesIn, pageNode, typesOf } from './page-graph.ts';
import { type SiteCheck, type SiteChecks, fullUrl, onEachPage, unless } from './site-check.ts';

/** What the data says of a page to read. Source: this project's rules for search engines, 29 to 34 and 38. */
export const readingChecks: SiteChecks = {
  'the trail that readers see, on every page below the front page': onEachPage((page) => {
    const lists = graphOf(page).filter((node) => isOfType(node, 'BreadcrumbList'));
    if (originalPath(page.path) === '/') return unless(lists.length === 0, 'has a trail');
    const steps = nodesIn(lists[0]?.['itemListElement']);
    const seen = page.root
      .querySelectorAll(`nav[aria-label="${words(languageOf(page.path)).site.youAreHere}"] li`)
      .map(crumbText);
    return [
      ...unless(lists.length === 1 && steps.length > 1, 'has no trail of two steps or more'),
      ...unless(
        steps.every(({ position }, index) => position === index + 1),
        'counts its steps wrongly',
      ),
      ...unless(
        steps.slice(0, -1).every((step) => 'item' in step),
        'has a step that leads nowhere',
      ),
      ...unless(
        steps.map(({ name }) => name).join() === seen.join(),
        `tells the trail ${steps.map(({ name }) => name).join()}, and readers see ${seen.join()}`,
      ),
    ];
  }),
  'a type for each kind of page': onEachEntry((page, entry, { practice }) => {
    const wanted = pageTypes(entry, practice);
    const about = nodesIn(pageNode(page)?.['about']).flatMap(typesOf);
    return [
      ...unless(
        typesOf(pageNode(page)).join() === wanted.page,
        `is a ${typesOf(pageNode(page)).join()}, not a ${wanted.page}`,
      ),
      ...unless(
        wanted.about === undefined || about.join() === wanted.about,
        `is about a ${about.join()}, not a ${wanted.about}`,
      ),
    ];
  }),
  'headline, picture, days and a signed name on every article': onEachEntry((page, { collection }, site) => {
    const node = pageNode(page) ?? {};
    if (collection !== 'articles') return [];
    const author = nodesIn(node['author'])[0] ?? {};
    const byline = page.main.querySelector('a[rel="author"]');
    const name = String(author['name']);
    const address = new URL(fullUrl(site, page, String(author['url']))).pathname;
    return [
      ...['headline', 'image', 'datePublished', 'dateModified']
        .filter((part) => !(part in node))
        .map((part) => `has no ${part}`),
      ...unless(isOfType(author, 'Person') && 'name' in author && 'url' in author, 'is signed by nobody'),
      ...unless(!/^by\b|\b(Dr|Mr|Ms|Mrs|LMT|PhD|MD)\b|,/i.test(name), `is signed with a title: ${name}`),
      ...unless(
        byline?.text.trim() === name && byline.getAttribute('href') === address,
        'has another byline',
      ),
      ...unless(leadsTo(site, address, page.path), `the author's page ${address} does not lead back`),
    ];
  }),
  'one day of change everywhere: shown, in the data, in the sitemap and in the form': onEachEntry(
    (page, { form }, site) => {
      const told = String(pageNode(page)?.['dateModified']).slice(0, 10);
      const listed = site.sitemap.find(({ url }) => url.pathname === page.path)?.lastmod?.slice(0, 10);
      const shown = page.main.querySelectorAll('time').map((time) => time.getAttribute('datetime'));
      return [
        ...unless(told === form.updated, `the data says ${told}, the form ${form.updated}`),
        ...unless(listed === form.updated, `the sitemap says ${listed}, the form ${form.updated}`),
        ...unless(page.path === '/' || shown.includes(form.updated), `readers do not see ${form.updated}`),
      ];
    },
  ),
  'the day of the last review as readers see it, on health pages alone': onEachEntry(
    (page, { form, collection }) => {
      const told = pageNode(page)?.['lastReviewed'];
      const isHealth = collection === 'conditions' || collection === 'therapies';
      const shown = page.main.querySelectorAll('time').map((time) => time.getAttribute('datetime'));
      return [
        ...unless(
          told === (isHealth ? form.reviewed : undefined),
          `was reviewed on ${String(told)}, not ${form.reviewed}`,
        ),
        ...unless(!isHealth || shown.includes(form.reviewed), 'does not show its review'),
      ];
    },
  ),
  'a reviewer where the form names one whose page exists, and nowhere else': onEachEntry(
    (page, { form, collection }, site) => {
      const told = nodesIn(pageNode(page)?.['reviewedBy']);
      const reviewer = site.practice.reviewers.find(({ id }) => id === form.reviewedBy);
      const wanted = reviewer !== undefined && collection !== 'articles' && collection !== 'pages' ? 1 : 0;
      const isSeen = shownText(page).includes('Reviewed by ');
      return [
        ...unless(told.length === wanted, `names ${told.length} reviewers, not ${wanted}`),
        ...unless(isSeen === (reviewer !== undefined), isSeen ? 'shows a reviewer' : 'shows no reviewer'),
        ...told.flatMap((node) => [
          ...unless(node['name'] === reviewer?.name, `was reviewed by ${String(node['name'])}`),
          ...unless(
            hasPage(site, new URL(fullUrl(site, page, String(node['url']))).pathname),
            'the reviewer has no page',
          ),
        ]),
      ];
    },
  ),
  'the sources that readers see, in the same order': onEachEntry((page, { collection }) => {
    if (collection === 'pages') return [];
    const told = listOf(pageNode(page)?.['citation']);
    const seen = page.main.querySelectorAll('[aria-labelledby="sources"] li');
    const isSame = told.every((source, index) => {
      const address = seen[index]?.querySelector('a[rel]')?.getAttribute('href');
      return address === undefined
        ? oneLine(seen[index]?.text ?? '').startsWith(`${String(source)}, `)
        : source === address;
    });
    return unless(
      told.length > 0 && told.length === seen.length && isSame,
      `tells other sources than it shows`,
    );
  }),
};

function onEachEntry(check: (page: BuiltPage, entry: WrittenEntry, site: BuiltSite) => string[]): SiteCheck {
  return (site) =>
    writtenEntries(site).flatMap((entry) => {
      const page = site.pageOf(entry);
      return check(page, entry, site).map((problem) => `${page.path}: ${problem}`);
    });
}

/** What each kind of page is, and is about, in the words of schema.org. */
function pageTypes(
  { collection, slug, form }: WrittenEntry,
  { therapists }: Practice,
): { page: string; about?: string } {
  if (collection === 'articles') return { page: 'BlogPosting' };
  if (collection === 'therapies') return { page: 'MedicalWebPage', about: 'MedicalTherapy' };
  if (collection === 'conditions')
    return { page: 'MedicalWebPage', about: form.kind === 'symptom' ? 'MedicalSymptom' : 'MedicalCondition' };
  const named: Record<string, string> = { about: 'ProfilePage', contact: 'ContactPage' };
  const isAboutSomebody = therapists.some(({ page }) => page === slug);
  return { page: named[slug] ?? (isAboutSomebody ? 'ProfilePage' : 'WebPage') };
}

const crumbText = (item: { structuredText: string }) => oneLine(item.structuredText.replace(/\/\s*$/, ''));

const hasPage = ({ pages }: BuiltSite, path: string) => pages.some((page) => page.path === path);

function leadsTo(site: BuiltSite, from: string, to: string): boolean {
  const page = readingPages(site).find(({ path }) => path === from);
  return page?.main.querySelectorAll('a').some((link) => link.getAttribute('href') === to) ?? false;
}
