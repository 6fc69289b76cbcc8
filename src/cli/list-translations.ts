/**
 * `npm run translations` lists the translations and which of them are behind their original.
 * `npm run translations -- current content/es/...` states that a translation has all that its original has now.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { withOriginalHash } from '#check/mark-current.ts';
import { formatProblems } from '#check/problem.ts';
import { translatedFiles } from '#check/translated-files.ts';
import { contentDir } from '#lib/content-dir.ts';
import { countOf } from '#lib/list-words.ts';
import { didYouMean } from '#lib/suggest.ts';

const [verb, ...named] = process.argv.slice(2);
const files = loadContent(contentDir());
const translations = translatedFiles(files);

if (verb === undefined) list();
else if (verb === 'current' && named.length > 0) for (const name of named) markCurrent(name);
else {
  console.error('Write "npm run translations", or "npm run translations -- current" and the names of files.');
  process.exitCode = 2;
}

function list(): void {
  for (const { file, original, isDraft, isBehind } of translations)
    console.log(`${file} ${isDraft ? 'is a draft' : isBehind ? `is behind ${original}` : 'is current'}.`);
  console.log(`${countOf(translations.length, 'translated file')}.`);
}

function markCurrent(name: string): void {
  const file = name.replaceAll('\\', '/').replace(/^(?:\.\/)?(?:content\/)?/, 'content/');
  const hash = translations.find((one) => one.file === file)?.hash;
  if (hash === undefined) {
    const known = translations.map((one) => one.file);
    console.error(`${file} is no translation.${didYouMean(file, known)}`);
    process.exitCode = 1;
    return;
  }
  const path = join(contentDir(), file.slice('content/'.length));
  try {
    const written = readFileSync(path, 'utf8');
    const text = withOriginalHash(written, hash);
    const problems = checkContent(new Map([...files, [file, text]])).problems.filter(
      (problem) => problem.file === file,
    );
    if (problems.length > 0) {
      console.error(`${formatProblems(problems)}\nNothing was changed in ${file}.`);
      process.exitCode = 1;
      return;
    }
    writeFileSync(path, text);
    console.log(`${file} is current now.`);
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
