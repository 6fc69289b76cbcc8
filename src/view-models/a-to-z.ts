import { compareNames } from '#lib/order.ts';
import { entryPath } from '#lib/paths.ts';
import type { Condition, Therapy } from '#schemas/entries.ts';

/** One name in the list. `see` is the page's own name where this is another name for it. */
export interface NameView {
  name: string;
  path: string;
  see: string | undefined;
}

export interface LetterView {
  letter: string;
  anchor: string;
  names: readonly NameView[];
}

type Named = Condition | Therapy;

/** Every name of the given entries under its first letter, other names pointing to the plain one. */
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
      anchor: `letter-${letter.toLowerCase()}`,
      names: group.toSorted((a, b) => compareNames(a.name, b.name)),
    }));
}

function namesOf({ id, data }: Named, collection: 'conditions' | 'therapies'): NameView[] {
  const path = entryPath(collection, id);
  const others = [...new Set([...data.alsoCalled, ...(data.medicalName ? [data.medicalName] : [])])];
  return [
    { name: data.title, path, see: undefined },
    ...others
      .filter((name) => name.toLowerCase() !== data.title.toLowerCase())
      .map((name) => ({ name: capitalise(name), path, see: data.title })),
  ];
}

const capitalise = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function firstLetter(name: string): string {
  const letter = name.charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}
