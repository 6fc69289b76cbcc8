import { mdxToMdast } from 'satteri';
import { type FoundClaim, findClaims, findOverclaims, findSlogans } from '#lib/honest-words.ts';
import { holdsGuidance } from '#lib/guidance.ts';
import { splitSentences } from '#lib/readability.ts';
import { textBlocks } from '#lib/text-blocks.ts';

interface TextClaims {
  /** What this site never says, such as "cures". */
  banned: FoundClaim[];
  /** Promises without a word of doubt, and nothing to carry them. */
  promises: FoundClaim[];
  slogans: FoundClaim[];
}

/** The words of a text, held against the rules for words of this site. */
export function findTextClaims(body: string): TextClaims {
  const sentences = textBlocks(mdxToMdast(body))
    .filter(({ text }) => !holdsGuidance(text))
    .flatMap(({ text }) => splitSentences(text));
  const banned = findClaims(sentences);
  const isBanned = ({ sentence }: FoundClaim) => banned.some((claim) => claim.sentence === sentence);
  return {
    banned,
    promises: findOverclaims(sentences).filter((claim) => !isBanned(claim)),
    slogans: findSlogans(sentences).filter((claim) => !isBanned(claim)),
  };
}
