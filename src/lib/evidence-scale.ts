import type { EvidenceLabel } from '#lib/vocabulary.ts';

/** What a label may rest on, as an author writes it. */
export const evidenceBases = [
  'authority',
  'review',
  'trials',
  'one-trial',
  'near-group',
  'mixed-package',
  'no-fair-comparison',
] as const;
type EvidenceBasis = (typeof evidenceBases)[number];

interface Rule {
  /** What the label asks for, in words for readers. */
  asks: string;
  bases: readonly EvidenceBasis[];
}

/** The scale of this site. A label rates certainty, not how much massage does. */
export const evidenceRules: Record<EvidenceLabel, Rule> = {
  Moderate: {
    asks: 'A guideline group, a government review or Cochrane is at least fairly sure of the result, or strongly recommends this very technique for this complaint.',
    bases: ['authority'],
  },
  Limited: {
    asks: 'Two or more trials with a comparison, or a review of trials. How sure one can be is low, or results disagree.',
    bases: ['review', 'trials'],
  },
  'Very limited': {
    asks: 'One small trial, a group of people that only comes near, massage mixed with other care, or no fair comparison.',
    bases: ['one-trial', 'near-group', 'mixed-package', 'no-fair-comparison'],
  },
  'Searched, none found': {
    asks: 'We searched, and found no study of this technique for this complaint. There may still be one.',
    bases: [],
  },
  'Not searched': { asks: 'Nobody has looked yet.', bases: [] },
};

/** The labels that stand on a study, and so need a source and a basis. */
export const isFound = (label: EvidenceLabel) => evidenceRules[label].bases.length > 0;
