import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentDir } from '#lib/content-dir.ts';
import { type Language, type OtherLanguage, defaultLanguage, otherLanguages } from '#lib/languages.ts';
import { type PracticeWords, practiceWordsSchema, withWords } from '#schemas/practice-words.ts';
import { type Practice, practiceSchema } from '#schemas/practice.ts';

/** What each language says of the practice in its own words. */
type Words = Partial<Record<OtherLanguage, PracticeWords>>;

/** The facts that a built site was built with; undefined in a preview. */
const baked: Practice | undefined = typeof __PRACTICE__ === 'undefined' ? undefined : __PRACTICE__;

const bakedWords: Words | undefined =
  typeof __PRACTICE_WORDS__ === 'undefined' ? undefined : __PRACTICE_WORDS__;

let known: { written: string; practice: Practice } | undefined;

/**
 * The facts of content/practice.yaml, read and checked once for each text it has, so that a preview follows
 * what is saved; in a built site, those it was built with.
 * @throws {z.ZodError} where a fact is wrong; `npm run check` explains the same in plain words first.
 */
export function getPractice(language: Language = defaultLanguage): Practice {
  const practice = originalPractice();
  if (language === defaultLanguage) return practice;
  return practiceIn(practice, bakedWords ?? readPracticeWords(contentDir()), language);
}

/** The practice in the words of a language; as it is where there are none. */
export function practiceIn(practice: Practice, words: Words, language: Language): Practice {
  const own = language === defaultLanguage ? undefined : words[language];
  return own === undefined ? practice : withWords(practice, own);
}

function originalPractice(): Practice {
  if (baked !== undefined) return baked;
  const written = readPracticeFile(contentDir());
  if (known?.written !== written) known = { written, practice: parsePractice(written) };
  return known.practice;
}

/** The practice of a content folder; undefined where its file cannot be read or a fact is wrong, as the check reports. */
export function readPractice(folder: string): Practice | undefined {
  try {
    return parsePractice(readPracticeFile(folder));
  } catch {
    return undefined;
  }
}

/**
 * The practice's words in other languages, from the files of a content folder that give some.
 * @throws {z.ZodError} where one is wrong
 */
export function readPracticeWords(folder: string): Words {
  const files = otherLanguages.flatMap((language) => {
    const file = join(folder, language, 'practice.yaml');
    return existsSync(file) ? [[language, practiceWordsSchema.parse(parse(readFileSync(file, 'utf8')))]] : [];
  });
  return Object.fromEntries(files) as Words;
}

const readPracticeFile = (folder: string) => readFileSync(join(folder, 'practice.yaml'), 'utf8');

const parsePractice = (written: string) => practiceSchema.parse(parse(written));
