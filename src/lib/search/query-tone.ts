import { isComplaint, worthOf } from '#lib/search/near-words.ts';
import { stemOf } from '#lib/search/plain-words.ts';
import type { QueryTerm } from '#lib/search/query-term.ts';

/**
 * How a query is said. A complaint tells of a pain or of a part of somebody's own body; a story tells of somebody;
 * a question is put to us; bare words are none of these.
 */
export type Tone = 'complaint' | 'story' | 'question' | 'bare';

export function toneOf(words: readonly string[], terms: readonly QueryTerm[]): Tone {
  const isStory = words.some((word) => storyWords.has(word));
  const namesPart = terms.some(({ areas }) => areas.length > 0);
  if (words.some((word) => unable.has(word)) || terms.some(tellsOfPain) || (isStory && namesPart))
    return 'complaint';
  if (words.some((word) => askingWords.has(word)) && !isStory) return 'question';
  return isStory ? 'story' : 'bare';
}

/**
 * Changes how much a word counts by the way the whole is said.
 * @param isAllElsewhere whether the query names nothing but others to be seen
 */
export function weighByTone(term: QueryTerm, tone: Tone, isAllElsewhere: boolean): void {
  const isOurs = tone === 'question' && term.meanings.get(stemOf(term.word)) === 1;
  term.isElsewhere = tone !== 'complaint' && !isOurs && (term.isElsewhere || isAllElsewhere);
  if (term.meanings.size === 0) term.weight *= unknownWeight[tone];
  else if (tone === 'complaint' && isDoubtful(term)) term.weight *= doubtfulWeight;
}

/** Whoever tells of a pain may name anything beside it: "hurt my back at the gym" is not about a gym. */
const tellsOfPain = ({ meanings }: QueryTerm) =>
  [...meanings].some(([stem, worth]) => worth > worthOf.same && isComplaint(stem));

/** A mended word that says nothing of a complaint may well have been right as it was. */
const isDoubtful = (term: QueryTerm) =>
  term.corrected !== undefined && term.areas.length === 0 && !tellsOfPain(term);

const unable = new Set(['cant', 'cannot']);
const storyWords = new Set('my i im ive me is are his feel feels wont keep keeps when'.split(' '));
const askingWords = new Set('you your we does massage'.split(' '));

/**
 * How much a word counts that we do not know. In a story it may be anything; bare words with an unknown one among
 * them, as in "neck tie", name a thing of their own.
 */
const unknownWeight: Record<Tone, number> = { complaint: 0.35, story: 0.35, question: 1, bare: 1.6 };
const doubtfulWeight = 0.5;
