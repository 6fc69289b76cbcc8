/** How urgent a fix is, worst first. */
export const levels = ['now', 'soon', 'later'] as const;
export type Level = (typeof levels)[number];

export const levelNames: Record<Level, { name: string; meaning: string }> = {
  now: { name: 'Now', meaning: 'A visitor is misled, put off or stopped.' },
  soon: { name: 'Soon', meaning: 'It falls short of what this site promises.' },
  later: { name: 'Later', meaning: 'When there is time: the site is fine without it, and better with it.' },
};

/** What is looked at, in the order in which it is shown within a level. */
export const topics = {
  mistake: 'Refused by the check',
  claim: 'Words that claim too much',
  fact: 'A fact typed into the text',
  link: 'Outside link',
  review: 'Review',
  source: 'Sources',
  search: 'Search',
  reading: 'Reading',
  translation: 'Translations',
  picture: 'Pictures',
  orphan: 'Links from other pages',
  draft: 'Draft',
} as const;
export type Topic = keyof typeof topics;

/** One point to fix, in words for the owner. */
export interface Finding {
  level: Level;
  topic: Topic;
  /** Path from the project folder. */
  file: string;
  /** Line in the file, counted from 1, where it is known. */
  line?: number | undefined;
  /** What is wrong: whole sentences. */
  message: string;
  /** What to do about it: whole sentences. */
  fix: string;
  /** Either of them for somebody who sees forms and no files, where that is not the same with other names. */
  inForm?: { message?: string; fix?: string } | undefined;
}
