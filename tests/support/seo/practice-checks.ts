import { formatClosure, formatDays, formatSpecialHours, formatTime } from '#lib/opening-hours.ts';
import { buildDay } from '#lib/build-day.ts';
import type { Practice } from '#schemas/practice.ts';
import { type BuiltSite, shownText } from '../read-site.ts';
import { type DataNode, allNodes, graphOf, isOfType, nodesIn } from './page-graph.ts';
import { type SiteChecks, fullUrl, onEachPage, unless } from './site-check.ts';

/** What the data says of the practice. Source: this project's rules for search engines, 22 to 28. */
export const practiceChecks: SiteChecks = {
  'one telephone, with country and area code': onEachPage((page, { practice }) =>
    allNodes(page)
      .filter((node) => 'telephone' in node && node['telephone'] !== practice.internationalPhone)
      .map((node) => `telephone is "${String(node['telephone'])}"`),
  ),
  'the practice by its name, with telephone, address on the web and picture': onEachPage((page, site) =>
    businessesOf(page).flatMap((node) => [
      ...unless(node['name'] === site.practice.name, `calls the practice "${String(node['name'])}"`),
      ...['telephone', 'url', 'image'].filter((name) => !(name in node)).map((name) => `tells no ${name}`),
      ...unless(
        fullUrl(site, page, String(node['url'])) === fullUrl(site, page, '/'),
        'gives another address',
      ),
    ]),
  ),
  'the practice on the front page and where it is to be reached': (site) =>
    ['/', '/contact/'].flatMap((path) => {
      const page = site.pages.find((known) => known.path === path);
      return page && businessesOf(page).length !== 1 ? [`${path}: does not describe the practice once`] : [];
    }),
  'only facts that practice.yaml states, and each of those': onEachPage((page, { practice }) =>
    businessesOf(page).flatMap((node) =>
      Object.entries(factsOf(practice)).flatMap(([name, fact]) =>
        unless(
          name in node === fact,
          `${name} is ${name in node ? 'told and not known' : 'known and not told'}`,
        ),
      ),
    ),
  ),
  'a whole street address, as readers see it': onEachPage((page, { practice, pages }) => {
    const { street, locality, region, postalCode } = practice.address ?? {};
    const shown = { streetAddress: street, addressLocality: locality, addressRegion: region, postalCode };
    const seen = contactText({ pages });
    // A county or a code that the practice does not state is none that its country needs.
    const stated = Object.entries({ ...shown, addressCountry: practice.country }).filter(([, fact]) => fact);
    return nodesOf(page, 'address').flatMap((address) => [
      ...stated.filter(([part]) => !(part in address)).map(([part]) => `the address lacks ${part}`),
      ...unless(
        Object.entries(shown).every(
          ([part, fact]) => address[part] === fact && (fact === undefined || seen.includes(fact)),
        ),
        'the address is not the one on the contact page',
      ),
    ]);
  }),
  'a place to five decimals, and prices in fewer than 100 characters': onEachPage((page, { practice }) => [
    ...nodesOf(page, 'geo').flatMap(({ latitude, longitude }) => [
      ...[latitude, longitude]
        .filter((degrees) => !/^-?\d{1,3}\.\d{5,}$/.test(String(degrees)))
        .map((degrees) => `"${String(degrees)}" is no place to five decimals`),
      ...unless(Number(latitude) === practice.geo?.latitude, 'the place is another one'),
    ]),
    ...allNodes(page)
      .filter(({ priceRange }) => priceRange !== undefined && String(priceRange).length >= 100)
      .map(() => 'priceRange is too long'),
  ]),
  'an area and prices as readers see them where the practice is to be reached': onEachPage((page, site) =>
    businessesOf(page).flatMap((node) =>
      ['areaServed', 'priceRange']
        .flatMap((name) => node[name] ?? [])
        .filter((fact) => !contactText(site).includes(String(fact)))
        .map((fact) => `says "${String(fact)}", which is not on the contact page`),
    ),
  ),
  'the hours that readers see, and no others': onEachPage((page, site) =>
    businessesOf(page).flatMap((node) => {
      const told = nodesIn(node['openingHoursSpecification']).map(hoursInWords).toSorted();
      const seen = visibleHours(site).toSorted();
      return unless(
        told.join() === seen.join(),
        `tells the hours ${told.join('; ')}, and readers see ${seen.join('; ')}`,
      );
    }),
  ),
  'the name of the site on the front page and nowhere else, without a search box': onEachPage(
    (page, site) => {
      const found = graphOf(page).filter((node) => isOfType(node, 'WebSite'));
      return [
        ...unless(found.length === (page.path === '/' ? 1 : 0), `holds ${found.length} WebSite nodes`),
        ...found.flatMap((node) => [
          ...unless(node['name'] === site.practice.name, `calls the site "${String(node['name'])}"`),
          ...unless(
            fullUrl(site, page, String(node['url'])) === fullUrl(site, page, '/'),
            'gives another address',
          ),
          ...unless(!('potentialAction' in node), 'offers an action'),
        ]),
      ];
    },
  ),
  'no words that wait for a fact': onEachPage((page) =>
    allNodes(page)
      .flatMap((node) => Object.values(node))
      .filter(
        (value) =>
          /\bexample\.(com|org|net)\b|\blorem\b|\bTBD\b|\bYour (Address|Practice|Name)\b|undefined|\bNaN\b/i.test(
            String(value),
          ) ||
          // In Spanish "todo" is a word.
          (page.path.startsWith('/es/') ? /\bTODO\b/ : /\bTODO\b/i).test(String(value)),
      )
      .map((value) => `says "${String(value)}"`),
  ),
};

const businessesOf = (page: Parameters<typeof graphOf>[0]): DataNode[] =>
  graphOf(page).filter((node) => isOfType(node, 'HealthAndBeautyBusiness'));

const nodesOf = (page: Parameters<typeof graphOf>[0], name: string): DataNode[] =>
  businessesOf(page).flatMap((node) => nodesIn(node[name]));

/** Property of the practice to whether practice.yaml knows it. */
function factsOf(practice: Practice): Record<string, boolean> {
  return {
    address: practice.address !== undefined,
    geo: practice.geo !== undefined,
    areaServed: practice.serviceArea !== undefined,
    openingHoursSpecification: visibleLines(practice).length > 0,
    paymentAccepted: practice.payment.accepted.length > 0,
    priceRange: practice.payment.priceRange !== undefined,
    sameAs: practice.profiles.length > 0,
  };
}

function visibleLines({ hours = [], closed, specialHours }: Practice): string[] {
  return [
    ...hours.map(
      ({ days, opens, closes }) => `${formatDays(days)}: ${formatTime(opens)} to ${formatTime(closes)}`,
    ),
    ...specialHours
      .filter(({ to }) => to >= buildDay())
      .map(({ from, to, opens, closes }) => formatSpecialHours({ from, to, opens, closes })),
    ...closed.filter(({ to }) => to >= buildDay()).map(({ from, to }) => formatClosure({ from, to })),
  ];
}

function contactText({ pages }: Pick<BuiltSite, 'pages'>): string {
  const contact = pages.find(({ path }) => path === '/contact/');
  return contact ? shownText(contact) : '';
}

/** The lines of hours on the contact page that are really there. */
function visibleHours({ pages, practice }: BuiltSite): string[] {
  const seen = contactText({ pages });
  return visibleLines(practice).filter((line) => seen.includes(line));
}

function hoursInWords(node: DataNode): string {
  const time = (name: string) => String(node[name]).slice(0, 5);
  if (node['validFrom'] !== undefined) {
    const days = { from: String(node['validFrom']), to: String(node['validThrough']) };
    const [opens, closes] = [time('opens'), time('closes')];
    return opens === closes ? formatClosure(days) : formatSpecialHours({ ...days, opens, closes });
  }
  const days = node['dayOfWeek'] as Parameters<typeof formatDays>[0];
  return `${formatDays(days)}: ${formatTime(time('opens'))} to ${formatTime(time('closes'))}`;
}
