import { type Dictionary, readDictionary } from '#lib/search/dictionary.ts';
import { soundOfSpanish } from '#lib/search/spanish.ts';
import { abbreviations } from '#lib/search/vocabulary/abbreviations.ts';
import { rareMedical } from '#lib/search/vocabulary/medical-words.ts';
import { medicines } from '#lib/search/vocabulary/medicines.ts';
import { place } from '#lib/search/place-names.ts';
import { otherTrades } from '#lib/search/vocabulary/other-trades.ts';
import { placeNames } from '#lib/search/vocabulary/place-list.ts';
import { spanishStopWords, spanishWords } from '#lib/search/vocabulary/spanish-words.ts';
import { everydayWords } from '#lib/search/vocabulary/everyday-words.ts';

/** What words of Spanish, by their sound, stand for in words of ours; nothing for one that only joins. */
export const spanishTranslations = (): Dictionary =>
  readDictionary(`${spanishStopWords}:\n${spanishWords.trim()}`, soundOfSpanish);

/**
 * What words that no page need hold stand for in words of ours.
 * @param served where the practice works, as it writes it: names of places too
 */
export const glossary = (served = ''): Dictionary =>
  readDictionary(
    [
      rareMedical,
      medicines,
      abbreviations,
      everydayWords,
      otherTrades,
      `${placeNames.replaceAll('\n', ' ')}${namesIn(served)}:${place}`,
    ]
      .map((lines) => lines.trim())
      .join('\n'),
  );

/** The capitalized words of a text in small letters, such as "Michigan" of "Lansing and mid-Michigan". */
const namesIn = (text: string): string =>
  (text.match(/\p{Lu}\p{Ll}+/gu) ?? []).map((name) => name.toLowerCase()).join(' ');
