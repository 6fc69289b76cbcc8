import type { Findings, Found } from '#lib/search/findings.ts';
import { noPage } from '#lib/search/learned-weights.ts';
import { learnedWords, shareOfWord } from '#lib/search/learned-words.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { AnalyzedQuery } from '#lib/search/query-terms.ts';
import { tokenizeQuery } from '#lib/search/tokenize.ts';

/** How much what was learned counts beside what the names say, all as logarithms of how likely a page is. */
const learnedWeight = 1.4;
const namedWeight = { best: 1.35, score: 2.6 };
/** How much likelier it is that no page answers, by what the names say. */
const noneFrom = { sure: 0.5, unsure: 1.1, none: 1 };
/** The same for each word that nothing explains, two at most, and for a word of another trade. */
const strangeWord = { weight: 0.65, most: 2 };
const otherTradeWeight = 0.8;
/** How much less likely than the best a page may be that is shown. */
const worthShowing = 3;

/** What the names say of a query, with what was learned from examples of what people type. */
export function weighLearned(
  index: NameIndex,
  query: string,
  read: AnalyzedQuery,
  named: Findings<Found>,
): Findings<Found> {
  if (index.learned === undefined) return named;
  const learned = learnedScores(query, read, index.learned);
  const scores = new Map([...learned].map(([page, score]) => [page, learnedWeight * score]));
  const strange = read.terms.filter(({ meanings }) => meanings.size === 0).length;
  const none =
    (scores.get(noPage) ?? 0) +
    noneFrom[named.certainty] +
    strangeWord.weight * Math.min(strangeWord.most, strange) +
    (read.terms.some(({ isOutOfDomain }) => isOutOfDomain) ? otherTradeWeight : 0);
  scores.delete(noPage);
  const highest = named.matches[0]?.score ?? 1;
  const likeliest = Math.max(0, ...scores.values());
  for (const { place, score } of named.matches) {
    const byName = namedWeight.best * (score / highest) ** 2 + namedWeight.score * score;
    // Of a page that no example and no word speaks of, nothing was learned.
    scores.set(place, (scores.get(place) ?? likeliest) + byName);
  }
  const best = Math.max(...scores.values());
  if (best <= none) return { certainty: 'none', matches: [], interpretation: undefined };
  const all = [...scores.values(), none].reduce((sum, score) => sum + Math.exp(score - best), 0);
  const stems = read.terms.flatMap(({ meanings }) => [...meanings.keys()]);
  const matches = [...scores]
    .filter(
      ([page, score]) => score >= best - worthShowing || named.matches.some(({ place }) => place === page),
    )
    .sort(([a, one], [b, other]) => other - one || a - b)
    .map(([place, score]) => ({ place, score: Math.exp((score - best) / 2), stems }));
  const isSame = matches[0]?.place === named.matches[0]?.place;
  return {
    certainty: (isSame && named.certainty === 'sure') || all < 2 ? 'sure' : 'unsure',
    matches,
    interpretation: isSame ? named.interpretation : undefined,
  };
}

/** By page what was learned of the words of a query. */
function learnedScores(
  query: string,
  { terms }: AnalyzedQuery,
  { base, words }: NonNullable<NameIndex['learned']>,
): Map<number, number> {
  const scores = new Map(base);
  const corrected = terms.flatMap(({ corrected: word }) => (word === undefined ? [] : tokenizeQuery(word)));
  const stems = learnedWords(query, corrected);
  const share = shareOfWord(stems.length);
  for (const stem of stems)
    for (const [page, weight] of words.get(stem) ?? [])
      scores.set(page, (scores.get(page) ?? 0) + share * weight);
  return scores;
}
