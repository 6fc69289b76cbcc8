import { parseArgs } from 'node:util';
import { type DraftKind, type Menu, draftKinds, menus } from '#drafting/draft-answers.ts';
import { joinWords } from '#lib/list-words.ts';
import { didYouMean } from '#lib/suggest.ts';
import { type BodyArea, bodyAreas } from '#lib/vocabulary.ts';

/** The arguments of the command line. All of it may be missing. */
export interface ParsedArguments {
  kind?: DraftKind | undefined;
  title?: string | undefined;
  slug?: string | undefined;
  medicalName?: string | undefined;
  isSymptom?: boolean | undefined;
  areas?: readonly BodyArea[] | undefined;
  /** Slugs. */
  therapies?: readonly string[] | undefined;
  conditions?: readonly string[] | undefined;
  menu?: Menu | undefined;
}

const options = {
  file: { type: 'string' },
  'medical-name': { type: 'string' },
  symptom: { type: 'boolean' },
  areas: { type: 'string' },
  therapies: { type: 'string' },
  conditions: { type: 'string' },
  menu: { type: 'string' },
} as const;

/** Which words each kind takes beside its name. */
const optionsOf: Record<DraftKind, readonly (keyof typeof options)[]> = {
  condition: ['file', 'medical-name', 'symptom', 'areas', 'therapies'],
  therapy: ['file'],
  article: ['file', 'therapies', 'conditions'],
  page: ['file', 'menu'],
};

/**
 * Reads `condition "Tennis elbow" --areas arm,hand`: the kind, the name, and words for the rest.
 * @throws {Error} that names what is not understood, and what would be
 */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const { values, positionals } = parseWords(words);
  const [kindWord, title, ...more] = positionals;
  if (more.length > 0)
    throw new Error(`"${more.join(' ')}" is one word too many. Put a name of several words in quotes.`);
  const kind =
    kindWord === undefined ? undefined : oneOf(kindWord, draftKinds, 'is nothing that can be added');
  const names = Object.keys(values) as (keyof typeof options)[];
  if (kind !== undefined) refuseForeign(kind, names);
  const { file, symptom, menu } = values;
  return {
    kind,
    title,
    slug: file?.replace(/\.mdx$/, ''),
    medicalName: values['medical-name'],
    isSymptom: symptom,
    areas: listOf(values.areas)?.map((area) => oneOf(area, bodyAreas, 'is no part of the body')),
    therapies: listOf(values.therapies),
    conditions: listOf(values.conditions),
    menu: menu === undefined ? undefined : oneOf(menu, menus, 'is no place of the menu'),
  };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    const [, unknown] = /^Unknown option '(--?[^']+)'/.exec((error as Error).message) ?? [];
    if (unknown === undefined) throw new Error(`${(error as Error).message}.`, { cause: error });
    const known = Object.keys(options).map((name) => `--${name}`);
    const message = `${unknown} is not known here.${didYouMean(unknown, known)} These are: ${joinWords(known)}.`;
    throw new Error(message, { cause: error });
  }
}

function refuseForeign(kind: DraftKind, names: readonly (keyof typeof options)[]): void {
  const foreign = names.find((name) => !optionsOf[kind].includes(name));
  if (foreign === undefined) return;
  const taken = optionsOf[kind].map((name) => `--${name}`);
  throw new Error(`--${foreign} means nothing for a ${kind}. It takes ${joinWords(taken)}.`);
}

function oneOf<Word extends string>(word: string, known: readonly Word[], refusal: string): Word {
  const found = known.find((name) => name === word.toLowerCase());
  if (found !== undefined) return found;
  throw new Error(`"${word}" ${refusal}. Write ${joinWords(known, 'or')}.${didYouMean(word, known)}`);
}

const listOf = (text: string | undefined) =>
  text
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
