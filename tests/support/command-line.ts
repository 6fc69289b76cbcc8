import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from '#moderation/commands.ts';
import type { Dependencies } from '#moderation/command.ts';
import type { CommentStore } from '#store/comment-store.ts';
import type { StoreFixture } from './store-fixtures.ts';

/** The commands as somebody types them, over a real store. */
export interface CommandLine {
  /** What was printed, and the exit code. */
  run: (...line: string[]) => Promise<{ printed: string; errors: string; code: number }>;
  store: CommentStore;
  /** Pages that were asked to be published. */
  published: string[];
  folder: string;
  write: (name: string, text: string | Buffer) => string;
  read: (name: string) => string;
  dependencies: Dependencies;
  clear: () => void;
}

const sitePages = ['/conditions/sciatica/', '/conditions/neck-pain/', '/articles/first-visit/'];

export async function openCommandLine(
  fixture: StoreFixture,
  given: Partial<Dependencies> = {},
): Promise<CommandLine> {
  const store = await fixture.open();
  const isServer = store.database.engine === 'postgres';
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  const published: string[] = [];
  const printed: string[] = [];
  const errors: string[] = [];
  const dependencies: Dependencies = {
    store: () => Promise.resolve(store),
    site: () => ({ name: 'All Body Kneads', pages: new Set(sitePages) }),
    publish: (pages) => {
      published.push(...pages);
      return Promise.resolve('The page shows it.');
    },
    makeSignInLink: () => Promise.resolve('http://localhost:4321/desk/enter/?t=once'),
    readInput: () => Promise.resolve(undefined),
    print: (text) => printed.push(text),
    printError: (text) => errors.push(text),
    storeFile: isServer ? undefined : fixture.file,
    timeZone: 'America/Detroit',
    dataDir: isServer ? folder : dirname(fixture.file),
    now: () => fixture.clock.now,
    ...given,
  };
  return {
    store,
    published,
    folder,
    dependencies,
    run: async (...line) => {
      const code = await runCommand(line, dependencies);
      return { printed: printed.splice(0).join('\n'), errors: errors.splice(0).join('\n'), code };
    },
    write: (name, text) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    clear: () => rmSync(folder, { recursive: true }),
  };
}
