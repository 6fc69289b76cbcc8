import { soundOfSpanish } from '#lib/search/spanish.ts';
import { spanishStopWords, spanishWords } from '#lib/search/vocabulary/spanish-words.ts';

/** What words of Spanish, by their sound, stand for in words of ours; nothing for one that only joins. */
export function spanishTranslations(): ReadonlyMap<string, readonly string[]> {
  const translations = new Map<string, readonly string[]>();
  for (const word of spanishStopWords.split(/\s+/)) translations.set(soundOfSpanish(word), []);
  for (const line of spanishWords.trim().split('\n')) {
    const [spanish = [], english = []] = line.split(':').map((words) => words.trim().split(' '));
    for (const sound of spanish.map(soundOfSpanish))
      translations.set(sound, [...new Set([...(translations.get(sound) ?? []), ...english])]);
  }
  return translations;
}
