import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Addresses } from '#check/check-links.ts';
import { checkRedirects } from '#check/check-redirects.ts';
import { redirectsFile } from '#check/read-redirects.ts';
import { readYaml } from '#check/read-yaml.ts';
import { ImportError } from '#import/import-error.ts';
import type { OldAddress, OldAddresses } from '#import/plan/old-addresses.ts';
import { writeWhole } from '#import/write-whole.ts';
import { addressKey } from '#lib/redirects.ts';
import { redirectsSchema } from '#schemas/redirects.ts';

const pathIn = (contentDir: string) => join(contentDir, redirectsFile.replace(/^content\//, ''));

const textIn = (contentDir: string) => {
  const path = pathIn(contentDir);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/**
 * Where old addresses lead already, by key.
 * @throws {ImportError} where content/redirects.yaml cannot be read
 */
export function readRedirected(contentDir: string): Map<string, string> {
  const { data, problems } = readYaml(textIn(contentDir));
  const read = redirectsSchema.safeParse(data ?? []);
  if (problems.length > 0 || !read.success)
    throw new ImportError(
      `${redirectsFile} holds a mistake. Run: npm run check. Then fix what it names, and import again.`,
    );
  return new Map(read.data.map(({ from, to }) => [addressKey(from), to]));
}

/**
 * Adds old addresses to content/redirects.yaml, each held against the check first: none leads in a circle, over a
 * second one, or away from a page. What the file held stays as it is.
 * @param known where a redirect may lead; those that lead to `drafts` wait until these are published
 * @returns the addresses that were added
 */
export function writeRedirects(
  contentDir: string,
  addresses: OldAddresses,
  known: Addresses,
  isDryRun: boolean,
): OldAddress[] {
  const before = textIn(contentDir);
  const count = (readYaml(before).data as unknown[] | null | undefined)?.length ?? 0;
  for (let again = true; again;) {
    again = false;
    const added = addresses.all;
    const text = withAdded(before, added, known.drafts);
    for (const { field = '', message } of checkRedirects(new Map([[redirectsFile, text]]), known)) {
      const wrong = added[Number(/^item (\d+)/.exec(field)?.[1] ?? 0) - 1 - count];
      if (wrong === undefined) continue;
      addresses.drop(wrong.from, `The check refuses it: ${message}`);
      again = true;
    }
    if (!again && !isDryRun && text !== before) writeWhole(pathIn(contentDir), text);
  }
  return addresses.all;
}

/** One line for each address below what is there. */
function withAdded(before: string, added: readonly OldAddress[], drafts: ReadonlySet<string>): string {
  if (added.length === 0) return before;
  const lines = added.map(
    ({ from, to }) =>
      `- { from: ${JSON.stringify(from)}, to: ${JSON.stringify(to)}${drafts.has(to) ? ', waits: true' : ''} }\n`,
  );
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  const text = start + lines.join('');
  const old = (readYaml(before).data as unknown[] | null | undefined)?.length ?? 0;
  if ((parseDocument(text).toJS() as unknown[]).length === old + added.length) return text;
  return inDocument(before, added, drafts);
}

/** For a list that is written in brackets or further to the right. */
function inDocument(before: string, added: readonly OldAddress[], drafts: ReadonlySet<string>): string {
  const document = parseDocument(before);
  for (const { from, to } of added)
    document.add(document.createNode({ from, to, ...(drafts.has(to) ? { waits: true } : {}) }));
  return document.toString({ lineWidth: 0 });
}
