import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type ImportResult, importSite } from '#import/import-site.ts';
import type { ImportOptions } from '#import/take-items.ts';
import type { ExportFile } from '#import/wxr/read-wxr.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { type StoreFixture, makeSqliteFixture } from './store-fixtures.ts';

/** The text of an export, in pieces of so many bytes, as a file that can be read again. */
export function exportOf(text: string | Uint8Array, piece = 65_536): ExportFile {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, index) =>
    bytes.subarray(index * piece, (index + 1) * piece),
  );
  return { name: 'export.xml', open: () => Readable.from(pieces) };
}

/** A content folder and a store of comments for one import, and the next over it. */
export interface ImportFixture {
  contentDir: string;
  run: (text: string | ExportFile, options?: Partial<ImportOptions>) => Promise<ImportResult>;
  read: (file: string) => string;
  /** Every file of the content folder with its text, hidden ones included. */
  snapshot: () => Record<string, string>;
  store: () => Promise<CommentStore>;
  end: () => Promise<void>;
}

/** @param content folder to begin with, copied; an empty one where none is given */
export async function makeImportFixture(content?: string): Promise<ImportFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const contentDir = join(folder, 'content');
  if (content === undefined) mkdirSync(contentDir);
  else cpSync(content, contentDir, { recursive: true });
  const fixture: StoreFixture = await makeSqliteFixture();
  let opened: Promise<CommentStore> | undefined;
  const store = () => (opened ??= fixture.open());
  return {
    contentDir,
    store,
    run: (text, options = {}) =>
      importSite([typeof text === 'string' ? exportOf(text) : text], {
        contentDir,
        uploads: undefined,
        types: [],
        comments: 'published',
        isDryRun: false,
        today: '2026-11-28',
        store,
        ...options,
      }),
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    snapshot: () =>
      Object.fromEntries(
        readdirSync(contentDir, { recursive: true, withFileTypes: true })
          .filter((item) => item.isFile())
          .map((item) => join(item.parentPath, item.name))
          .toSorted()
          .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
      ),
    end: async () => {
      await fixture.end();
      if (existsSync(folder)) rmSync(folder, { recursive: true });
    },
  };
}
