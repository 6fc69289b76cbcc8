import { stringify } from 'yaml';
import { type ContentFiles, textOf } from '#check/content-files.ts';
import { titleIn } from '#check/page-fields.ts';
import type { Problem } from '#check/problem.ts';
import { bodySignsFile, readBodySigns } from '#check/read-body-signs.ts';
import { isDraft } from '#check/read-entries.ts';
import { practiceFile, readPractice } from '#check/read-practice.ts';
import { readYaml } from '#check/read-yaml.ts';
import { originalHash, translatedHash, translatedPages } from '#check/translation-state.ts';
import { contentFolder } from '#lib/language-folder.ts';
import { otherLanguages } from '#lib/languages.ts';
import { contentHash } from '#lib/text-hash.ts';
import { awaitsReview } from '#lib/translations.ts';
import { wordsOf } from '#schemas/practice-words.ts';

/** A file in another language, and the one that it translates. */
export interface TranslatedFile {
  file: string;
  /** The file that it translates, and what that is called. */
  original: string;
  title: string;
  /** What there is to translate, as the original has it. */
  text: string;
  /** Hash that stands for that. */
  hash: string;
  /** Whether the original has changed since it was translated. */
  isBehind: boolean;
  isDraft: boolean;
  /** Whether no native speaker has read it. */
  awaitsReview: boolean;
  /** Where the file says what it translates. */
  line: number | undefined;
}

/** Every translation that has an original: pages, the words of the practice, the signs for the parts of the body. */
export function translatedFiles(files: ContentFiles): TranslatedFile[] {
  return [...lists(files), ...pages(files)];
}

/** Translations whose original has changed since. Nothing of it stops a build. */
export function translationsBehind(files: ContentFiles): Problem[] {
  return translatedFiles(files)
    .filter(({ isBehind, isDraft: isOff }) => isBehind && !isOff)
    .map(({ file, original, line }) => ({
      file,
      line,
      field: 'translation, of',
      message: `${original} has changed since it was translated. Read both side by side, carry over what changed, then run: npm run translations -- current ${file}`,
    }));
}

function pages(files: ContentFiles): TranslatedFile[] {
  return translatedPages(files).map(({ translation, original, isBehind }) => ({
    file: translation.file,
    original: original.file,
    title: titleIn(original.data) ?? '',
    text: textOf(files, original.file) ?? '',
    hash: originalHash(original),
    isBehind,
    isDraft: isDraft(translation),
    awaitsReview: awaitsReview(translation.data),
    line: translation.fieldLines['translation'],
  }));
}

function lists(files: ContentFiles): TranslatedFile[] {
  const words = wordsOf(readPractice(files).data);
  const originals = [
    {
      original: practiceFile,
      title: 'The practice in words',
      text: stringify(words, { lineWidth: 0 }),
      hash: contentHash(JSON.stringify(words)),
    },
    {
      original: bodySignsFile(),
      title: 'Signs by part of the body',
      text: textOf(files, bodySignsFile()) ?? '',
      hash: contentHash(JSON.stringify(readBodySigns(files).signs)),
    },
  ];
  return otherLanguages.flatMap((language) =>
    originals.flatMap((list) => {
      const file = list.original.replace(/^content/, contentFolder(language));
      const written = textOf(files, file);
      if (written === undefined || !files.has(list.original)) return [];
      const { data, lineAt } = readYaml(written);
      return {
        ...{ file, ...list, isDraft: false, awaitsReview: awaitsReview(data) },
        ...{ isBehind: translatedHash(data) !== list.hash, line: lineAt(['translation']) },
      };
    }),
  );
}
