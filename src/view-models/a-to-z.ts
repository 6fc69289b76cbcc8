import type { Language } from '#lib/languages.ts';
import { compareNames } from '#lib/order.ts';
import { entryPath } from '#lib/paths.ts';
import type { Condition, Therapy } from '#schemas/entries.ts';

/** One name in the list. `see` is the page's own name where this is another name for it. */
export interface NameView {
  name: string;
  path: string;
  see: string | undefined;
  /** That of the name, where it is not the site's first. */
  language?: Language | undefined;
}

export interface LetterView {
  letter: string;
  anchor: string;
  names: readonly NameView[];
}

type Named = Condition | Therapy;

/** Heading of the names that begin with a digit or a sign. */
const noLetter = '#';

/** Every name of the entries under its first letter, other names pointing to the plain one. */
export function namesAToZ(entries: {
  conditions?: readonly Condition[];
  therapies?: readonly Therapy[];
}): LetterView[] {
  const names = [
    ...(entries.conditions ?? []).flatMap((entry) => namesOf(entry, 'conditions')),
    ...(entries.therapies ?? []).flatMap((entry) => namesOf(entry, 'therapies')),
  ];
  const letters = Map.groupBy(names, ({ name }) => firstLetter(name));
  return [...letters]
    .toSorted(([a], [b]) => compareNames(a, b))
    .map(([letter, group]) => ({
      letter,
      anchor: letterAnchor(letter),
      names: group.toSorted((a, b) => compareNames(a.name, b.name)),
    }));
}

/** `letter-s`, or `letter-other` for names that begin with no letter. */
export const letterAnchor = (letter: string): string =>
  `letter-${letter === noLetter ? 'other' : letter.toLowerCase()}`;

function namesOf({ id, data, language }: Named, collection: 'conditions' | 'therapies'): NameView[] {
  const path = entryPath(collection, id);
  const names = [data.title, ...data.alsoCalled, ...(data.medicalName ? [data.medicalName] : [])];
  return names.filter(isFirstOfItsName).map((name, index) => ({
    name: index === 0 ? name : capitalise(name),
    path,
    see: index === 0 ? undefined : data.title,
    ...(language !== undefined && { language }),
  }));
}

/** The same words in other capitals are the same name. */
const isFirstOfItsName = (name: string, index: number, names: readonly string[]) =>
  names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index;

const capitalise = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function firstLetter(name: string): string {
  const letter = name.charAt(0).normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : noLetter;
}
