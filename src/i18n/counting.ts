import type { Language } from '#lib/languages.ts';
import { localeIn } from '#lib/site-locale.ts';

/** A noun for one thing and for any other number of them; Spanish has a third form, for whole millions. */
interface NounForms {
  one: string;
  other: string;
  many?: string;
}

/** Counts things in a language: the number as the practice's country writes it, and the noun in the form that it asks for. */
export function counterIn(language: Language): (count: number, noun: NounForms) => string {
  const locale = localeIn(language);
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, noun) => {
    const form = rules.select(count);
    const word = form === 'one' ? noun.one : form === 'many' ? (noun.many ?? noun.other) : noun.other;
    return `${numbers.format(count)} ${word}`;
  };
}
