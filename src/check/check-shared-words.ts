import { z } from 'astro/zod';
import { type ContentFiles, textOf } from '#check/content-files.ts';
import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';
import { type Words, either, onlyInFile, formatMessage } from '#check/format-message.ts';
import { holdsGuidance } from '#lib/guidance.ts';
import { hiddenWords } from '#lib/hidden-words.ts';

/** Words that may lead to more than one page, each with its reason: content/shared-words.yaml, if there is one. */
const sharedWords = z.array(z.strictObject({ words: z.string().min(2), why: z.string().min(10) }));

export const sharedWordsFile = 'content/shared-words.yaml';

/**
 * Every misspelling and phrase belongs to one page of its language, or content/shared-words.yaml gives the reason why it is
 * shared.
 */
export function checkSharedWords(entries: readonly Entry[], files: ContentFiles): Problem[] {
  const { data, problems: unread } = readYaml(textOf(files, sharedWordsFile) ?? '');
  if (unread.length > 0) return unread.map((problem) => ({ file: sharedWordsFile, ...problem }));
  const read = sharedWords.safeParse(data ?? []);
  if (!read.success) {
    const words = onlyInFile(
      'each line needs "words" and "why" (a reason of at least 10 characters), and nothing else.',
      'the list of shared words cannot be read.',
    );
    return [{ file: sharedWordsFile, ...words }];
  }
  const allowed = new Set(read.data.map(({ words }) => words.toLowerCase()));
  const owners = new Map<string, Entry>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    for (const words of ownWords(entry)) {
      const owner = owners.get(words);
      if (owner === undefined) owners.set(words, entry);
      else if (!allowed.has(words)) problems.push({ file: entry.file, ...sharedMessage(words, owner) });
    }
  }
  return problems;
}

function ownWords({ data }: Entry): Set<string> {
  const words = hiddenWords(data).filter((word) => !holdsGuidance(word));
  return new Set(words.map((word) => word.toLowerCase()));
}

function sharedMessage(words: string, { file }: Entry): Words {
  return formatMessage`the search words "${words}" also stand in ${file}. Keep them where a reader should land, or ${either('list them with the reason in content/shared-words.yaml', 'ask whoever looks after the program to let both have them')}.`;
}
