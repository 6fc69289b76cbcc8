import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { ImportError } from '#import/import-error.ts';
import { writeWhole } from '#import/write-whole.ts';

/**
 * Which item of the old site became which file. It lies in the content folder, so that it goes wherever the pages
 * go; the check and the build pass hidden files over.
 */
const ledgerSchema = z.strictObject({
  about: z.string(),
  version: z.literal(1),
  sites: z.record(
    z.string(),
    z.strictObject({
      /** Written by a run that came to its end. */
      done: z.record(z.string(), z.string()),
      /** Begun by a run that has not. */
      begun: z.record(z.string(), z.string()),
    }),
  ),
});
type LedgerFile = z.output<typeof ledgerSchema>;

const about =
  'Which posts of an old site became which pages (npm run import). Keep this file: without it a second import would bring all of them again.';

export class Ledger {
  private readonly path: string;
  private readonly site: string;
  private readonly file: LedgerFile;

  /**
   * @param site address of the old site
   * @throws {ImportError} where the file is damaged
   */
  constructor(contentDir: string, site: string) {
    this.path = join(contentDir, '.imported.json');
    this.site = site;
    this.file = read(this.path);
  }

  /** Files by the key of their item. */
  get earlier(): Map<string, { file: string; isDone: boolean }> {
    const { done = {}, begun = {} } = this.file.sites[this.site] ?? {};
    const of = (files: Record<string, string>, isDone: boolean) =>
      Object.entries(files).map(([key, file]) => [key, { file, isDone }] as const);
    return new Map([...of(begun, false), ...of(done, true)]);
  }

  /** Before the first page is written: a run that is broken off can go on from here. */
  begin(files: ReadonlyMap<string, string>): void {
    const { done = {} } = this.file.sites[this.site] ?? {};
    const begun = Object.fromEntries([...files].filter(([key]) => !Object.hasOwn(done, key)));
    if (Object.keys(begun).length > 0) this.write({ done, begun });
  }

  /** After the last page is written. */
  end(): void {
    const { done = {}, begun = {} } = this.file.sites[this.site] ?? {};
    if (Object.keys(begun).length > 0) this.write({ done: { ...done, ...begun }, begun: {} });
  }

  private write(site: LedgerFile['sites'][string]): void {
    this.file.sites[this.site] = site;
    mkdirSync(join(this.path, '..'), { recursive: true });
    writeWhole(this.path, `${JSON.stringify(this.file, null, 1)}\n`);
  }
}

function read(path: string): LedgerFile {
  if (!existsSync(path)) return { about, version: 1, sites: {} };
  try {
    return ledgerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new ImportError(
      `${path} is damaged, and says which posts were taken before. Bring it back from git or a backup; deleting it would bring all of them again.`,
      { cause: error },
    );
  }
}
