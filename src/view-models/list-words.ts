/** Titles and summaries of the pages that the site makes by itself. They state nothing about the practice. */
export const listWords = {
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
} as const;
