import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { join as joinUrl } from 'node:path/posix';
import { expect, onTestFinished, test } from 'vitest';
import { filesOfApp, fingerprintOfApp } from '#editor/bridge/app-fingerprint.ts';
import { readImports } from '../../../tests/support/read-imports.ts';

/** Files of src that the pages of the editor's window lead to, by one import after the other. */
function reachedFrom(pages: readonly string[]): string[] {
  const reached = new Set(pages);
  for (const file of reached) for (const next of importedBy(file)) reached.add(next);
  return [...reached];
}

function importedBy(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const folder = file.slice(0, file.lastIndexOf('/'));
  const near = (name: string) => joinUrl(folder, name);
  if (file.endsWith('.html'))
    return [...text.matchAll(/(?:src|href)="(\.\/[^"]+)"/g)].map(([, name = '']) => near(name));
  if (!file.endsWith('.ts')) return [];
  return readImports(file, text)
    .filter(({ from, isType }) => !isType && /^[#.]/.test(from))
    .map(({ from }) => (from.startsWith('#') ? `src/${from.slice(1)}` : near(from)));
}

const standIns = ['src/editor/mdx-tree.ts'];
const pages = ['index', 'form'].map((name) => `src/editor/app/${name}.html`);

test('whatever the window is made of makes it anew when it changes', () => {
  const reached = reachedFrom([...pages, ...standIns]);
  expect(reached.filter((file) => !filesOfApp('.').includes(file))).toEqual([]);
  for (const file of ['src/drafting/draft-body.ts', 'src/schemas/labels.ts', 'src/editor/app/form.css'])
    expect(reached).toContain(file);
});

test('nothing that the window is made of needs a part of Node', () => {
  const inNode = reachedFrom([...pages, ...standIns]).filter(
    (file) =>
      file.endsWith('.ts') &&
      readImports(file, readFileSync(file, 'utf8')).some(
        ({ from, isType }) => !isType && from.startsWith('node:'),
      ),
  );
  expect(inNode).toEqual([]);
});

test('the sign changes with a file and with the version of a package, and with nothing else', () => {
  const root = mkdtempSync(join(tmpdir(), 'app-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['src/drafting', 'src/report'])
    cpSync(folder, join(root, folder), { recursive: true });
  const signAfter = (file: string, text: string) => {
    writeFileSync(join(root, file), text);
    return fingerprintOfApp(root);
  };
  const first = signAfter('package-lock.json', '{}');
  expect(signAfter('src/report/finding.ts', '')).toBe(first);
  expect(signAfter('src/drafting/new-page.test.ts', '')).toBe(first);
  const second = signAfter('src/drafting/draft-body.ts', '');
  const third = signAfter('package-lock.json', '{ }');
  expect(new Set([first, second, third]).size).toBe(3);
});
