import type { CardView } from '#view-models/card.ts';

const sentence = 'A sentence of ordinary length that shows how text looks here.';

/** Words for the style page. They say nothing about anybody. */
export const samples = {
  sentence,
  signs: [
    'a sign that calls for more than massage',
    'another sign, long enough to run over the end of the line',
  ],
  cards: [
    {
      title: 'A therapy',
      path: '/therapies/',
      summary: sentence,
      picture: { kind: 'therapy', name: 'hands' },
      evidence: 'Limited',
    },
    {
      title: 'An article',
      path: '/articles/',
      summary: sentence,
      picture: { kind: 'article', name: 'article' },
      evidence: undefined,
    },
  ] satisfies CardView[],
};
