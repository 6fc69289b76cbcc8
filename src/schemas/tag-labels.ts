import type { ProseTagName } from '#schemas/prose-tags.ts';

/** What each tag renders, in the words of whoever chooses it. */
export const tagLabels: Record<ProseTagName, string> = {
  Emergency: 'Call for help card',
  DoctorFirst: 'See a doctor first card',
  Do: 'Do',
  Dont: 'Do not',
  Note: 'Note',
  Compare: 'Table',
  Figure: 'Picture with words',
  Source: 'Source',
  Book: 'Call or book',
  Evidence: 'Table of evidence (from the form)',
  Differences: 'How it differs (from the form)',
  Comfort: 'Pressure and clothing (from the form)',
  Suits: 'Who it suits (from the form)',
  Conditions: 'Conditions it is used for',
  Aftercare: 'Afterward (from the form)',
  Phone: 'Phone number',
  PracticeName: 'Name of the practice',
  TherapistName: 'Name of the therapist',
  ContactDetails: 'Contact details',
  PaymentMethods: 'Ways to pay',
  Known: 'What clients come with',
  SafetyQuestions: 'Questions of the safety check, to tick',
  Ask: 'Safety question',
  PrintSheet: 'Sheet to print',
  Blank: 'Line to fill in by hand',
};

/** Names of the buttons, and of what they ask for. */
export const partLabels: Record<string, string> = {
  source: 'Source',
  advice: 'Do and do not',
  'care-card': 'Care card',
  note: 'Note',
  figure: 'Picture with words',
  compare: 'Table',
  fromForm: 'Something from the form',
  fact: 'A fact about the practice',
  question: 'Safety question',
  'print-sheet': 'Sheet to print',
  blank: 'Line to fill in by hand',
  verbatim: 'Markdown',
  'Source.id': 'Short name of the source',
  'Note.title': 'Heading',
  'Compare.caption': 'What it is about',
  'Figure.caption': 'Words below it',
  'Ask.question': 'Question',
  'Ask.answer': 'What a yes means',
  'PrintSheet.id': 'Short name',
  'PrintSheet.title': 'Heading',
  'Blank.label': 'What to fill in',
  go: 'Go ahead',
  ask: 'Ask a doctor first',
  'not-today': 'Not today',
};

/** What to write into a field of a part, where its name does not make it clear. */
export const partHints: Record<string, string> = {
  'Source.id':
    'It stands under “Sources” in this form, before the title of each source. Add the source there first.',
  'PrintSheet.id': 'Lower-case words joined by hyphens. It ends the address of the sheet.',
};

/**
 * The button that puts each tag into a text. A tag in none of these lists renders something from the form.
 */
export const partTags = {
  source: ['Source'],
  advice: ['Do', 'Dont'],
  'care-card': ['Emergency', 'DoctorFirst'],
  note: ['Note'],
  figure: ['Figure'],
  compare: ['Compare'],
  fact: ['Phone', 'PracticeName', 'TherapistName'],
  question: ['Ask'],
  'print-sheet': ['PrintSheet'],
  blank: ['Blank'],
} as const satisfies Record<string, readonly ProseTagName[]>;

/** `“Call for help card” (button “Care card”)`: what a tag is called where nobody sees tags. */
export function nameTag(name: string): string {
  const label = Object.hasOwn(tagLabels, name) ? tagLabels[name as ProseTagName] : name;
  const [part = 'fromForm'] =
    Object.entries(partTags).find(([, tags]) => tags.some((tag) => tag === name)) ?? [];
  const button = partLabels[part] ?? part;
  return button === label ? `“${label}”` : `“${label}” (button “${button}”)`;
}
