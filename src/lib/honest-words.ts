/** A claim that no page of this site may make, and what to write instead. */
interface BannedClaim {
  pattern: RegExp;
  fix: string;
}

/**
 * Claims that research does not carry. Source: this project's page patterns, after the FTC's guidance that
 * health claims be truthful and backed by science. Denials ("cannot cure") are let through by `findClaims`.
 */
const banned: readonly BannedClaim[] = [
  { pattern: /\bcur(?:e|es|ed|ing)\b/i, fix: 'say what may ease, and for how long' },
  { pattern: /\bheal(?:s|ed|ing)?\b(?! wounds?)/i, fix: 'say "get better" or "settle"' },
  { pattern: /\bdetox\w*|\btoxins?\b/i, fix: 'take it out' },
  { pattern: /\bguarant\w+/i, fix: 'say "may"' },
  { pattern: /\bmirac\w+/i, fix: 'take it out' },
  { pattern: /\brealign\w*/i, fix: 'take it out' },
  { pattern: /\b(?:releas|break)\w* (?:up )?(?:adhesions|scar tissue)/i, fix: 'take it out' },
  { pattern: /\bdrains? (?:the |your )?sinus\w*/i, fix: 'take it out' },
  { pattern: /\bboosts?\b/i, fix: 'take it out' },
  { pattern: /\bresets? (?:the |your )?fascia\b/i, fix: 'take it out' },
  {
    pattern: /\b(?:massage|therapy|we|release|work) (?:also )?treats? \w+/i,
    fix: 'say "work with", not "treat"',
  },
  { pattern: /\bproven (?:to|for)\b/i, fix: 'give the evidence label and the source' },
  { pattern: /\bcovered by (?:health )?insurance\b(?!.*\bsometimes\b)/i, fix: 'say "sometimes" with it' },
];

/** What the page patterns of this project call slogans: they do not help somebody in pain. */
const slogans: readonly BannedClaim[] = [
  { pattern: /\bunlock\w*/i, fix: 'take it out' },
  { pattern: /\b(?:healing|wellness|your) journey\b/i, fix: 'take it out' },
  { pattern: /\b(?:wellness|holistic)\b/i, fix: 'say what you do' },
  { pattern: /\bexperience the\b/i, fix: 'say what it is like' },
  { pattern: /!(?:\s|$)/, fix: 'end the sentence with a full stop' },
];

/** Words that promise a result, without any doubt. */
const promise =
  /\b(?:relieves?|eliminates?|works|(?:very |highly )?effective(?:ly)?|helps|eases|reduces|improves|prevents|will (?:help|ease|relieve|reduce|improve|stop)|always|gets? rid of|proves?|strong evidence)\b/i;
const subject =
  /\b(?:massage|therapy|myofascial release|trigger point work|bodywork|sessions?|treatments?|we|our (?:work|hands))\b/i;
const doubt =
  /\b(?:may|might|can|could|would|some|sometimes|perhaps|little|not|no|few|whether|if|unlikely|nobody|nothing|never|cannot|weak|small|slightly|seem\w*|suggest\w*|for a while|nor|ask\w*|unclear|unknown)\b|n['’]t\b|\?/i;

const denial = /\b(?:not|no|never|nor|cannot|can't|nothing|without|nobody|does not|is not|neither)\b/i;

export interface FoundClaim {
  sentence: string;
  words: string;
  fix: string;
}

/** Claims in `sentences` that are not denied in the same sentence. */
export function findClaims(sentences: readonly string[]): FoundClaim[] {
  return sentences.flatMap((sentence) =>
    banned.flatMap(({ pattern, fix }) => {
      const found = pattern.exec(sentence)?.[0];
      return found === undefined || denial.test(sentence) ? [] : [{ sentence, words: found, fix }];
    }),
  );
}

/** Slogans in `sentences`. */
export function findSlogans(sentences: readonly string[]): FoundClaim[] {
  return sentences.flatMap((sentence) =>
    slogans.flatMap(({ pattern, fix }) => {
      const found = pattern.exec(sentence)?.[0].trim();
      return found === undefined ? [] : [{ sentence, words: found, fix }];
    }),
  );
}

/** Sentences that promise what massage does, with no word of doubt: too much where evidence is weak. */
export function findOverclaims(sentences: readonly string[]): FoundClaim[] {
  return sentences.flatMap((sentence) => {
    const words = promise.exec(sentence)?.[0];
    if (words === undefined || !subject.test(sentence) || doubt.test(sentence)) return [];
    return [{ sentence, words, fix: 'say "may" or "for some people", and say how much is known' }];
  });
}
