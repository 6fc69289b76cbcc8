import type { CheckedPage } from '#report/checked-page.ts';
import type { Finding } from '#report/finding.ts';
import { type FoundClaim, findClaims, findOverclaims, findSlogans } from '#lib/honest-words.ts';
import { splitSentences } from '#lib/readability.ts';
import type { TextBlock } from '#lib/text-blocks.ts';
import { lineOf, shorten } from '#report/places.ts';

/** Labels below which nothing may be promised. Only "Moderate" is stronger. */
const weakLabels = ['Not searched', 'Searched, none found', 'Very limited', 'Limited'];

/** Claims that research does not carry, slogans, and facts of the practice that are typed into the text. */
export function wordsFindings(page: CheckedPage): Finding[] {
  return [...page.blocks.flatMap((block) => claimsFindings(page, block)), ...typedFactsFindings(page)];
}

function claimsFindings(page: CheckedPage, block: TextBlock): Finding[] {
  const sentences = splitSentences(block.text);
  const place = { topic: 'claim', file: page.file, line: lineOf(page, block) } as const;
  const label = page.form.evidence?.label ?? '';
  const claims = findClaims(sentences);
  const banned = claims.map((claim) => ({
    ...place,
    level: 'now' as const,
    message: `"${claim.words}" promises what research does not carry: "${shorten(claim.sentence)}"`,
    fix: fixOf(claim),
  }));
  const strong = weakLabels.includes(label) ? findOverclaims(sentences) : [];
  const promised = strong
    .filter(({ sentence }) => !claims.some((claim) => claim.sentence === sentence))
    .map((claim) => ({
      ...place,
      level: 'now' as const,
      message: `The evidence is "${label}", and "${claim.words}" leaves no doubt: "${shorten(claim.sentence)}"`,
      fix: fixOf(claim),
    }));
  const slogans = findSlogans(sentences).map((claim) => ({
    ...place,
    level: 'later' as const,
    message: `"${claim.words}" sounds like an advertisement: "${shorten(claim.sentence)}"`,
    fix: fixOf(claim),
  }));
  return [...banned, ...promised, ...slogans];
}

function fixOf({ fix }: FoundClaim): string {
  return `${fix.charAt(0).toUpperCase()}${fix.slice(1)}.`;
}

/** Phone numbers in a text, helplines of three digits aside. */
export function typedNumbers(text: string): string[] {
  return text.replaceAll(/https:\S+/g, '').match(/\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}[-. ]\d{4}\b/g) ?? [];
}

function typedFactsFindings(page: CheckedPage): Finding[] {
  const { file, body, bodyOffset, blocks } = page;
  const inText = body.split('\n').map((text, index) => ({ text, line: index + 1 + bodyOffset }));
  const inForm = blocks
    .filter(({ field }) => field !== undefined)
    .map((block) => ({ text: block.text, line: lineOf(page, block) }));
  return [...inForm, ...inText].flatMap(({ text, line }) =>
    typedNumbers(text).map((number) => ({
      level: 'soon' as const,
      topic: 'fact' as const,
      file,
      line,
      message: `The phone number ${number} is typed here, so it stays when the number in practice.yaml changes.`,
      fix: 'Write <Phone /> instead, or in the form leave the number out.',
    })),
  );
}
