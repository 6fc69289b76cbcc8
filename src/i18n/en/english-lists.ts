import { counterIn } from '#i18n/counting.ts';

const count = counterIn('en');

/** Pages that the site makes by itself: lists, and the parts of the body. They state nothing about the practice. */
export const lists = {
  tops: {
    therapies: {
      title: 'Therapies',
      lead: 'How we work with sore muscles. Each page says what it feels like, who it suits and what research really shows.',
      summary:
        'The ways we work with sore muscles, what each feels like, who it suits and what research shows.',
    },
    conditions: {
      title: 'Conditions A to Z',
      lead: 'Find what hurts by any name you know it by. Each page says when to see a doctor before you see us.',
      summary:
        'Find what hurts by any name you know it by, what massage can and cannot do, and when to see a doctor.',
    },
    articles: {
      title: 'Articles',
      lead: 'Longer reads about choosing a massage, looking after yourself and what to expect.',
      summary:
        'Longer reads about choosing a massage, looking after sore muscles at home and what to expect from us.',
    },
    body: {
      title: 'Where does it hurt?',
      lead: 'Pick a part of the body, on the drawing or in the list. Each page shows first what cannot wait.',
      summary:
        'Point at where it hurts, on a drawing or in a list, and see which pages of this site are about it.',
    },
    evidence: {
      title: 'The evidence, side by side',
      lead: 'What research shows about each therapy for each condition, the most evidence first. Four dots would be strong evidence, and nothing here has that. A label says how sure anybody can be, not how much massage does.',
      summary:
        'Every condition and therapy on this site, and how good the evidence for massage is: from searched, none found to moderate.',
    },
  },
  /** Title of one page of a list that takes several. */
  partTitle: (title: string, number: number, count: number) => `${title}, page ${number} of ${count}`,
  partSummary: (summary: string, number: number, count: number) => `Page ${number} of ${count}: ${summary}`,
  partName: (number: number) => `Page ${number}`,
  parts: 'Pages of this list',
  letter: {
    title: (start: string) => `Names that begin with ${start}`,
    lead: 'Conditions and therapies by any name you know them by.',
    summary: (start: string) =>
      `Every name on this site that begins with ${start}, and the condition or therapy that it leads to.`,
  },
  evidence: {
    caption: 'How good the evidence for massage is, by condition and therapy',
    notUsed: 'Not used',
    conditions: (conditions: number) => count(conditions, { one: 'condition', other: 'conditions' }),
    area: (area: string) => ({
      title: `The evidence, side by side: ${area}`,
      lead: 'What research shows about each therapy for each condition that is mostly felt here, the most evidence first. What is blank, we do not use.',
      summary: `Conditions of the ${area}, and how good the evidence for massage is: from searched, none found to moderate.`,
    }),
    scale: {
      title: 'What a label asks for',
      rules:
        'Where two authorities disagree, we print the lower label and name both. Needles, joint adjustments, osteopathic treatment and machines never raise a label, because they are not massage.',
      who: 'Where we searched, and who wrote this',
    },
  },
  body: {
    pointAtPart: 'Point at where it hurts',
    pickPart: 'Pick a part of the body',
    pointAtDrawing: 'Point at the drawing',
    parts: 'Parts of the body',
    others: 'Another part of the body',
    drawings: { front: 'Front', back: 'Back', head: 'Head and neck' },
    title: (area: string) => `Where it hurts: ${area.toLowerCase()}`,
    withConditions: 'Signs that cannot wait come first. Below them are the pages on what may be felt here.',
    withoutConditions:
      'Massage has no place here before a doctor has looked. These are signs that cannot wait.',
    summary: (area: string) =>
      `What this site knows about pain and other trouble in the ${area.toLowerCase()}, and which signs cannot wait.`,
    signs: (area: string) => `${area} pain: signs that cannot wait`,
    mostlyHere: 'Mostly felt here',
    alsoHere: 'What else it could be',
  },
};
