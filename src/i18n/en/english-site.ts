import { licenseText } from '#lib/license-text.ts';

/** Around the text of every page. */
export const site = {
  skip: 'Skip to the content',
  mainMenu: 'Main',
  menu: 'Menu',
  search: 'Search',
  darkMode: 'Dark mode',
  morePages: 'More pages',
  youAreHere: 'Where you are',
  home: 'Home',
  conditions: 'Conditions',
  therapies: 'Therapies',
  articles: 'Articles',
  evidenceTable: 'The evidence, side by side',
  /** Stands before a number. */
  call: 'Call',
  callUs: 'Call us',
  bookOnline: 'Book online',
  book: {
    title: 'Book a session',
    lead: 'Tell us what hurts. We will say honestly whether massage is worth trying, or who you should see first.',
  },
  rail: {
    label: 'Booking',
    ask: (name: string) => `Ask ${name}`,
    lead: 'Call and say what hurts. We will tell you honestly whether massage is worth trying.',
  },
  disclaimer: (emergencyNumber: string) =>
    `This site gives general information. It is not medical advice and does not replace a doctor, dentist or other clinician. In an emergency call ${emergencyNumber}.`,
  license: (number: string, state: string) => licenseText({ number, state }),
  commentFeed: (practice: string) => `${practice}: comments`,
  /** On a translation that no native speaker has read against its original. */
  unreviewed: {
    before: 'This translation waits for the review of a native speaker. Where it differs, ',
    original: 'the English page',
    after: ' holds.',
  },
  /** Ends the Markdown copy of a page. */
  plainCopy: (address: string) => `Plain copy of ${address}`,
  /** Said of a link to a page that is not in this language. */
  inOther: 'in Spanish',
};
