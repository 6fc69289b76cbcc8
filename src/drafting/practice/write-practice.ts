import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { formatProblems } from '#check/problem.ts';
import { readPractice } from '#check/read-practice.ts';
import { readYaml } from '#check/read-yaml.ts';
import type { Terminal } from '#drafting/ask-answers.ts';
import { adaptContent, contentFiles } from '#drafting/practice/adapt-content.ts';
import { askPractice } from '#drafting/practice/ask-practice.ts';
import { firstPractice } from '#drafting/practice/first-practice.ts';
import type { LocalHelp } from '#drafting/practice/local-help.ts';
import { validatePracticeAnswers } from '#drafting/practice/validate-practice-answers.ts';
import type { PracticeAnswers } from '#schemas/practice-answers.ts';
import { type EmergencyNumbers, emergencyNumbersOf } from '#lib/emergency-numbers.ts';

interface PracticePlace {
  /** The folder of the shipped content. */
  shippedDir: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

const usage =
  'Name a folder that does not exist yet, such as: npm run new:practice -- practices/mine. Answers from a file: --answers answers.yaml';

/**
 * Writes the content of another practice, chosen from the shipped one. All of it is checked before the first file is
 * written, and the folder appears whole or not at all.
 * @returns the message for whoever asked
 * @throws {Error} in plain words, where something is wrong; nothing is written then
 */
export async function newPractice(
  words: readonly string[],
  { shippedDir, today }: PracticePlace,
  terminal?: Terminal,
): Promise<string> {
  const { folder, answersFile } = readArguments(words);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} exists already, and nothing in it is touched. ${usage}`);
  const shipped = loadContent(shippedDir);
  const facts = readPractice(shipped).facts;
  if (facts === undefined) throw new Error(`${shippedDir}/practice.yaml is wrong. Run npm run check first.`);
  const answers =
    answersFile === undefined
      ? await askPractice(shipped, terminal ?? refuse())
      : validatePracticeAnswers(readAnswers(answersFile));
  const first = firstPractice(facts);
  const { files, leftOut } = adaptContent(shipped, { answers, first, help: helpOf(answers), today });
  const { problems } = checkContent(contentFiles(files), today);
  if (problems.length > 0) throw new Error(`This practice cannot be written.\n${formatProblems(problems)}`);
  writeWhole(folder, files);
  return summaryOf(folder, files, leftOut);
}

function readArguments(words: readonly string[]): { folder: string; answersFile: string | undefined } {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { answers: { type: 'string' } },
    allowPositionals: true,
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error(usage);
  return { folder, answersFile: values.answers };
}

function refuse(): never {
  throw new Error(`There is no terminal to ask in. ${usage}`);
}

function readAnswers(file: string): unknown {
  if (!existsSync(file)) throw new Error(`${file} does not exist.`);
  const { data, problems } = readYaml(readFileSync(file, 'utf8'));
  if (problems.length > 0) throw new Error(formatProblems(problems.map((problem) => ({ file, ...problem }))));
  return data;
}

/** The numbers of the country, or those that the answers state; the check refuses a country without any. */
function helpOf({ country, emergency }: PracticeAnswers): LocalHelp {
  const stated = emergency as EmergencyNumbers | undefined;
  const numbers = emergencyNumbersOf({ country, emergency: stated });
  return { country, ...(numbers ?? { number: 'the number for emergencies' }) };
}

function writeWhole(folder: string, files: ReadonlyMap<string, string>): void {
  const parent = dirname(resolve(folder));
  mkdirSync(parent, { recursive: true });
  // Not a temporary folder: that is for one user alone, and the server of the site may be another.
  const draft = join(parent, `.new-practice-${randomUUID()}`);
  mkdirSync(draft);
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(draft, name)), { recursive: true });
      writeFileSync(join(draft, name), text, { flag: 'wx' });
    }
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function summaryOf(folder: string, files: ReadonlyMap<string, string>, leftOut: readonly string[]): string {
  const count = (start: string) => [...files.keys()].filter((name) => name.startsWith(start)).length;
  return [
    `${folder} holds the new practice: ${count('therapies/')} therapies, ${count('conditions/')} conditions, ${count('articles/')} articles and ${count('pages/')} pages. The check finds nothing wrong.`,
    ...(leftOut.length > 0
      ? [`Left out, because too little of them fits this place and these therapies: ${leftOut.join(', ')}.`]
      : []),
    'Read every page before you publish: they say what a careful practice does, and you have to mean it.',
    `See it: CONTENT_DIR=${folder} npm run dev. Build it: CONTENT_DIR=${folder} npm run build.`,
  ].join('\n');
}
