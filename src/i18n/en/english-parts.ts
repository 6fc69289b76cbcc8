import {
  type SpecialHours,
  formatClosure,
  formatDays,
  formatSpecialHours,
  formatTime,
} from '#lib/opening-hours.ts';
import type { Closure } from '#lib/opening-hours.ts';
import type { Weekday } from '#lib/vocabulary.ts';

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
  contact: { address: 'Address', area: 'Area', email: 'E-mail', hours: 'Hours' },
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
