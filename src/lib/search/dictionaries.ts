import { type Dictionary, readDictionary } from '#lib/search/dictionary.ts';
import { soundOfSpanish } from '#lib/search/spanish.ts';
import { tokenize } from '#lib/search/tokenize.ts';
import { abbreviations } from '#lib/search/vocabulary/abbreviations.ts';
import { rareMedical } from '#lib/search/vocabulary/medical-words.ts';
import { medicines } from '#lib/search/vocabulary/medicines.ts';
import { place } from '#lib/search/place-names.ts';
import { otherTrades } from '#lib/search/vocabulary/other-trades.ts';
import { spanishStopWords, spanishWords } from '#lib/search/vocabulary/spanish-words.ts';
import { everydayWords } from '#lib/search/vocabulary/everyday-words.ts';

/** What words of Spanish, by their sound, stand for in words of ours; nothing for one that only joins. */
export const spanishTranslations = (): Dictionary =>
  readDictionary(`${spanishStopWords}:\n${spanishWords.trim()}`, soundOfSpanish);

/** Words that stand for a place wherever a practice is. */
const anyPlaces = 'uptown midtown metro township';

/**
 * What words that no page need hold stand for in words of ours.
 * @param served where the practice works, as it writes it: names of places too
 * @param towns names of towns nearby
 */
export const glossary = (served = '', towns: readonly string[] = []): Dictionary =>
  readDictionary(
    [
      rareMedical,
      medicines,
      abbreviations,
      everydayWords,
      otherTrades,
      `${[anyPlaces, ...[...namesIn(served), ...towns].map(joined)].join(' ')}:${place}`,
    ]
      .map((lines) => lines.trim())
      .join('\n'),
  );

/** The names in a text: "Grand Rapids" and "Michigan" of "Grand Rapids and mid-Michigan". */
const namesIn = (text: string): string[] => text.match(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu) ?? [];

/** A name of several words is looked up as one. */
const joined = (name: string): string => tokenize(name).join('');
