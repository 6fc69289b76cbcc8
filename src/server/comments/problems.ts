import { words } from '#i18n/interface-words.ts';
import type { Language } from '#lib/languages.ts';
import { StoreError } from '#store/database.ts';

/** What a reader reads, with the way on, in the language of the page that it is about. */
export function problemsIn(language?: Language) {
  const { answers } = words(language);
  const { storeBusy, storeDown, tooMany, tooManyMails, ...others } = answers.problems;
  return {
    ...others,
    tooMany: (wait: number) => tooMany(inWords(wait, language)),
    tooManyMails: (wait: number) => tooManyMails(inWords(wait, language)),
    store: (error: unknown) => (error instanceof StoreError && error.kind === 'busy' ? storeBusy : storeDown),
  };
}

/** The same in the first language, which the desk has. */
export const problems = problemsIn();

/** What is wrong with a field, by the message of its schema. */
export function fieldProblem(message = '', language?: Language): string {
  return words(language).answers.fields[message] ?? message;
}

/** "5 minutes", from milliseconds. */
export function inWords(milliseconds: number, language?: Language): string {
  const { answers } = words(language);
  const minutes = Math.ceil(milliseconds / 60_000);
  if (minutes <= 1) return answers.minute;
  return minutes < 90 ? answers.minutes(minutes) : answers.hours(Math.ceil(minutes / 60));
}
