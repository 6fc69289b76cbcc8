import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { splitFrontmatter } from '#check/read-entries.ts';

type Form = Record<string, unknown> & { title: string; summary: string };

const longestSummary = 160;

/**
 * Writes a content folder with `count` conditions: the shipped ones, and their texts again under other names until
 * there are enough. All of it passes the content check.
 */
export function writeGeneratedContent(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync('content', folder, { recursive: true });
  const conditions = join(folder, 'conditions');
  const shipped = readdirSync(conditions)
    .filter((name) => name.endsWith('.mdx'))
    .toSorted();
  for (let index = shipped.length; index < count; index += 1) {
    const name = shipped[index % shipped.length] ?? '';
    const copy = Math.floor(index / shipped.length);
    const text = readFileSync(join(conditions, name), 'utf8');
    writeFileSync(join(conditions, name.replace('.mdx', `-${copy}.mdx`)), renamed(text, copy));
  }
}

/** The text of a condition under the name of its copy. Words that must belong to one page are renamed with it. */
function renamed(text: string, copy: number): string {
  const parts = splitFrontmatter(text);
  if (parts === undefined) throw new Error('A shipped condition has no form.');
  const form = parse(parts.frontmatter) as Form;
  const rename = (words: string) => `${words} ${copy}`;
  form.title = rename(form.title);
  form.summary = `Copy ${copy}. ${form.summary}`.slice(0, longestSummary).trim();
  for (const field of ['alsoCalled', 'misspellings', 'phrases']) {
    const words = form[field];
    if (Array.isArray(words)) form[field] = words.map(rename);
  }
  return `---\n${stringify(form, { lineWidth: 0 })}---\n${parts.body}`;
}
