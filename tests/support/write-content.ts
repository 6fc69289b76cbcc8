import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { formatProblem } from '#check/problem.ts';
import { sites } from './sites.ts';

/** What happens to a file: new text, an edit of the text it has, or null where it is taken away. */
export type Change = string | null | ((text: string) => string);

/** Path below the content folder, such as `conditions/test-pain.mdx`, to what happens to it. */
export type Changes = Record<string, Change>;

/** The made-up practice's content in a folder of its own, with `changes` made. */
export interface WrittenContent {
  /** Holds `content/`, as a project folder does. */
  base: string;
  dir: string;
  remove: () => void;
}

/** Writes the valid content of the second practice to a temporary folder and changes what the test names. */
export function writeContent(changes: Changes): WrittenContent {
  const base = mkdtempSync(join(tmpdir(), 'content-'));
  const dir = join(base, 'content');
  cpSync(sites.second.contentDir, dir, { recursive: true });
  for (const [file, change] of Object.entries(changes)) applyChange(join(dir, file), change);
  return { base, dir, remove: () => rmSync(base, { recursive: true, force: true }) };
}

/** What the owner is told after `changes`: one line for each problem, as `npm run check` prints it. */
export function problemsAfter(changes: Changes): string[] {
  const content = writeContent(changes);
  try {
    return checkContent(loadContent(content.dir)).problems.map(formatProblem);
  } finally {
    content.remove();
  }
}

/** An edit that puts `to` where `from` first stands. It fails where there is no `from`, so no test goes stale. */
export function replace(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`The made-up practice has no "${from}" to replace.`);
    return text.replace(from, () => to);
  };
}

/** An edit that makes several edits, one after the other. */
export function inTurn(...edits: ((text: string) => string)[]): (text: string) => string {
  return (text) => edits.reduce((edited, edit) => edit(edited), text);
}

/** The number of the first line that holds `words`, in a file of the made-up practice. */
export function lineOf(words: string, file: string): number {
  const lines = readFileSync(join(sites.second.contentDir, file), 'utf8').split('\n');
  const index = lines.findIndex((text) => text.includes(words));
  if (index === -1) throw new Error(`${file} of the made-up practice has no line with "${words}".`);
  return index + 1;
}

function applyChange(path: string, change: Change): void {
  if (change === null) return rmSync(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof change === 'string' ? change : change(readFileSync(path, 'utf8')));
}
