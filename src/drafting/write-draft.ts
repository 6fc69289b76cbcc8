import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { type Answers, folders } from '#drafting/draft-answers.ts';
import { draftBody } from '#drafting/draft-body.ts';
import { draftForm } from '#drafting/draft-form.ts';

/** A new draft as the text of its file. */
function draftText(answers: Answers, today: string): string {
  const form = stringify(draftForm(answers, today), { lineWidth: 0, flowCollectionPadding: false });
  return `---\n${form}---\n\n${draftBody(answers.kind)}`;
}

/**
 * Writes a new draft into the content folder and returns its file as people name it. A page that exists is never
 * written over.
 * @throws {Error} in plain words, where there is such a page already
 */
export function writeDraft(answers: Answers, today: string, contentDir: string): string {
  const name = `${folders[answers.kind]}/${answers.slug}.mdx`;
  const path = join(contentDir, name);
  const file = `content/${name}`;
  if (existsSync(path)) throw new Error(`${file} exists already. Choose another name, or edit that page.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, draftText(answers, today), { flag: 'wx' });
  return file;
}
