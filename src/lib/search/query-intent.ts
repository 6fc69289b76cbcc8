import { isComplaint, synonymWeight } from '#lib/search/synonyms.ts';
import { isStopWord, stemOf } from '#lib/search/tokenize.ts';
import type { QueryTerm } from '#lib/search/query-term.ts';

/**
 * How a query is said. A complaint is about a pain or a part of somebody's own body; a story is about somebody;
 * a question is put to us; bare words are none of these.
 */
export type Intent = 'complaint' | 'story' | 'question' | 'bare';

export function intentOf(words: readonly string[], terms: readonly QueryTerm[]): Intent {
  const stopWordCount = words.filter(isStopWord).length;
  const isSentence = words.length >= sentenceFrom.words && stopWordCount >= sentenceFrom.stopWords;
  const namesPart = terms.some(({ areas }) => areas.length > 0);
  const isVisitQuestion = asksOfVisit(words, terms);
  if (stopWordCount <= 1 && namesOtherThing(words, terms)) return 'bare';
  const isStory =
    isSentence ||
    (namesPart && words.length >= partFrom && terms.filter(isStrange).length * 2 < terms.length) ||
    words.some((word, place) => storyWords.has(word) && !isPlaceOf(words, place));
  if (
    words.some((word) => unable.has(word)) ||
    terms.some(reportsPain) ||
    ((isStory || terms.some(isMedicine)) && namesPart && !isVisitQuestion)
  )
    return 'complaint';
  if (words.some((word) => askingWords.has(word)) && !isStory) return 'question';
  return isStory ? 'story' : 'bare';
}

/**
 * "Tender loin steak", "dizzy gillespie": words that may be said of other things than a body, beside strange ones, with
 * no part of the body and nobody that feels it.
 */
function namesOtherThing(words: readonly string[], terms: readonly QueryTerm[]): boolean {
  return (
    terms.some((term) => isStrange(term) || term.isOutOfDomain) &&
    !words.some((word) => storyWords.has(word) || unable.has(word)) &&
    terms.every(({ areas }) => areas.length === 0) &&
    terms.every((term) => !reportsPain(term) || ofOtherThings.has(stemOf(term.word)))
  );
}

const ofOtherThings = new Set(
  'tender numb dizzy faint stiff tight pound cramp strain throb stab burning clench knot lump stuck kink sting buzzing'
    .split(' ')
    .map(stemOf),
);

/**
 * "Do I have to shave my legs": a question about the visit, though it names a part of the body. What it is about stands
 * beside the part.
 */
export function asksOfVisit(words: readonly string[], terms: readonly QueryTerm[]): boolean {
  return (
    isQuestion(words) &&
    !terms.some(reportsPain) &&
    terms.some(({ areas, meanings }) => areas.length === 0 && meanings.size > 0)
  );
}

/** Whether words ask somebody something: "can I", "do you". */
const isQuestion = (words: readonly string[]): boolean =>
  words.some((word, place) => openers.has(word) && pronouns.has(words[place + 1] ?? ''));

const openers = new Set('do does can could should must may will would is are am what how'.split(' '));
const pronouns = new Set('i you we she it they there if to should do my your the'.split(' '));

/**
 * Changes how much a word counts by the way the whole is said.
 * @param isAllElsewhere whether the query names nothing but others to be seen
 */
export function weightByIntent(term: QueryTerm, intent: Intent, isOtherProvider: boolean): void {
  const isOurs = intent === 'question' && term.meanings.get(stemOf(term.word)) === 1;
  term.isOutOfDomain = intent !== 'complaint' && !isOurs && (term.isOutOfDomain || isOtherProvider);
  if (term.meanings.size === 0) term.weight *= unknownWeight[intent];
  else if (intent === 'complaint' && (isDoubtful(term) || isMedicine(term))) term.weight *= doubtfulWeight;
}

const isStrange = ({ meanings }: QueryTerm) => meanings.size === 0;

/** Whoever describes a pain may name anything beside it: "hurt my back at the gym" is not about a gym. */
const reportsPain = ({ word, meanings }: QueryTerm) =>
  isComplaint(stemOf(word)) ||
  [...meanings].some(([stem, weight]) => weight > synonymWeight.equivalents && isComplaint(stem));

/** "Cortisone shot shoulder": whoever took it has a pain there. */
const isMedicine = ({ meanings }: QueryTerm) => (meanings.get(medicine) ?? 0) > synonymWeight.equivalents;
const medicine = stemOf('medicine');

/** A corrected word that says nothing of a complaint may well have been right as it was. */
const isDoubtful = (term: QueryTerm) =>
  term.corrected !== undefined && term.areas.length === 0 && !reportsPain(term);

/** Words, and words that say nothing, from which bare words are a sentence. */
const sentenceFrom = { words: 6, stopWords: 3 };
/** The same where they name a part of the body. */
const partFrom = 5;

/** "Near me" is about a place, not about somebody. */
const isPlaceOf = (words: readonly string[], place: number) =>
  words[place] === 'me' && ['near', 'by', 'to', 'around'].includes(words[place - 1] ?? '');

const unable = new Set(['cant', 'cannot']);
const storyWords = new Set('my i im ive me is are his feel feels wont keep keeps when'.split(' '));
const askingWords = new Set('you your we does massage'.split(' '));

/**
 * How much a word counts that we do not know. In a story it may be anything; bare words with an unknown one among
 * them, as in "neck tie", name a thing of their own.
 */
const unknownWeight: Record<Intent, number> = { complaint: 0.35, story: 0.35, question: 1, bare: 1.6 };
const doubtfulWeight = 0.5;
