/** A claim that no page of this site may make, and what to write instead. */
export interface BannedClaim {
  pattern: RegExp;
  mend: string;
}

/**
 * Claims that research does not carry. Source: this project's page patterns, after the FTC's guidance that
 * health claims be truthful and backed by science. Denials ("cannot cure") are let through by `findClaims`.
 */
const banned: readonly BannedClaim[] = [
  { pattern: /\bcur(?:e|es|ed|ing)\b/i, mend: 'say what may ease, and for how long' },
  { pattern: /\bheal(?:s|ed|ing)?\b(?! wounds?)/i, mend: 'say "get better" or "settle"' },
  { pattern: /\bdetox\w*|\btoxins?\b/i, mend: 'take it out' },
  { pattern: /\bguarant\w+/i, mend: 'say "may"' },
  { pattern: /\bmirac\w+/i, mend: 'take it out' },
  { pattern: /\brealign\w*/i, mend: 'take it out' },
  { pattern: /\b(?:releas|break)\w* (?:up )?(?:adhesions|scar tissue)/i, mend: 'take it out' },
  { pattern: /\bdrains? (?:the |your )?sinus\w*/i, mend: 'take it out' },
  { pattern: /\bboosts?\b/i, mend: 'take it out' },
  { pattern: /\bresets? (?:the |your )?fascia\b/i, mend: 'take it out' },
  {
    pattern: /\b(?:massage|therapy|we|release|work) (?:also )?treats? \w+/i,
    mend: 'say "work with", not "treat"',
  },
  { pattern: /\bproven (?:to|for)\b/i, mend: 'give the evidence label and the source' },
  { pattern: /\bcovered by (?:health )?insurance\b(?!.*\bsometimes\b)/i, mend: 'say "sometimes" with it' },
];

const denial = /\b(?:not|no|never|nor|cannot|can't|nothing|without|nobody|does not|is not|neither)\b/i;

export interface FoundClaim {
  sentence: string;
  words: string;
  mend: string;
}

/** Claims in `sentences` that are not denied in the same sentence. */
export function findClaims(sentences: readonly string[]): FoundClaim[] {
  return sentences.flatMap((sentence) =>
    banned.flatMap(({ pattern, mend }) => {
      const found = pattern.exec(sentence)?.[0];
      return found === undefined || denial.test(sentence) ? [] : [{ sentence, words: found, mend }];
    }),
  );
}
