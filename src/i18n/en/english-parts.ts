import {
  type SpecialHours,
  formatClosure,
  formatDays,
  formatSpecialHours,
  formatTime,
} from '#lib/opening-hours.ts';
import type { Closure } from '#lib/opening-hours.ts';
import { siteLocale } from '#lib/site-locale.ts';
import type { Weekday } from '#lib/vocabulary.ts';

/** What a present of a session is called where English is written so. */
export const giftTitle = (locale: string): string =>
  /-(?:US|CA)$/.test(locale) ? 'Gift certificates' : 'Gift vouchers';

/** The front page, and what the tags of a text render. */
export const parts = {
  home: {
    conditions: 'What people come with',
    therapies: 'How we work',
    articles: 'Worth a read',
    allNames: 'Every name, A to Z',
    allArticles: 'All articles',
    otherConditions: 'Other conditions',
    whatHurts: 'What hurts?',
    moreAbout: (name: string) => `More about ${name}`,
  },
  searchForm: { label: 'Search for what hurts', example: 'Such as: jaw pain', button: 'Search' },
  searchPage: {
    title: 'Search',
    lead: 'Type what hurts, in your own words.',
    summary: 'Search the conditions, therapies and articles on this site by any name you know them by.',
    emergency: 'In an emergency ',
    call: (number: string) => `call ${number}`,
    crisis: (takesText: boolean) => `. In a crisis call ${takesText ? 'or text ' : ''}`,
    allNames: 'All names, A to Z',
    letters: 'Letters',
    beginnings: 'Beginnings of names',
    waysOn: 'Not what you hoped for? Look through ',
    everyName: 'every name, A to Z',
    or: ', ',
    point: 'point at where it hurts',
    orCall: ', or call ',
    needsScript: 'Searching needs JavaScript. Without it, look through ',
    orPoint: ', or ',
    nearest: 'The nearest names we have:',
    send: 'Tell the practice what I was looking for',
    show: 'Show',
    everything: 'everything',
    area: 'Part of the body',
    anyArea: 'any',
    kinds: {
      condition: 'Conditions',
      therapy: 'Therapies',
      article: 'Articles',
      page: 'About the practice',
    },
  },
  notFound: {
    title: 'This page is not here',
    lead: 'The address may be old or mistyped. Nothing is wrong on your side.',
    summary: 'The address leads to no page of this site. Search, or pick from the conditions A to Z.',
    all: 'Conditions A to Z',
  },
  advice: {
    do: 'Do',
    dont: "Don't",
    suits: 'It often suits',
    notFor: 'It is not for',
    normal: 'Normal afterward',
    callIf: 'Call us if',
  },
  check: {
    ifYes: 'If yes:',
    verdicts: { go: 'Go ahead', ask: 'Ask your doctor first', 'not-today': 'Not today' },
  },
  comfort: { pressure: 'Pressure', clothing: 'Clothing' },
  table: {
    therapy: 'Therapy',
    condition: 'Condition',
    inShort: 'In short',
    therapies: 'Evidence for each therapy',
    conditions: 'What people come with, and the evidence',
    neighbors: (title: string) => `${title} and its neighbors`,
    comparedWith: 'Compared with',
    difference: 'The difference',
  },
  contact: {
    address: 'Address',
    area: 'Area',
    email: 'E-mail',
    hours: 'Hours',
    access: 'Getting here',
    map: 'See it on a map',
    gifts: giftTitle(siteLocale),
    getGift: 'Get one',
    reviews: 'Reviews by clients',
  },
  hours: {
    days: (days: readonly Weekday[]) => formatDays(days),
    span: (opens: string, closes: string) => `${formatTime(opens)} to ${formatTime(closes)}`,
    closure: (closure: Closure) => formatClosure(closure),
    special: (hours: SpecialHours) => formatSpecialHours(hours),
  },
  payment: {
    accepted: (way: string) => `${way}: accepted.`,
    checkPlan: ' Check with your plan before you rely on it.',
    sometimes: 'Health insurance: sometimes. Ask your insurer first.',
    never: 'Health insurance: we do not bill it.',
    priceRange: (range: string) => `Price range: ${range}`,
  },
  printSheet: {
    before: 'To print this sheet alone, ',
    link: 'open it by its own address',
    after: ', then print.',
    toTick: 'Yes ☐ No ☐',
  },
};
