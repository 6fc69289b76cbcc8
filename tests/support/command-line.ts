import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from '#moderation/commands.ts';
import type { Tools } from '#moderation/tools.ts';
import type { CommentStore } from '#store/comment-store.ts';
import type { StoreBed } from './store-beds.ts';

/** The commands as somebody types them, over a real store. */
export interface CommandLine {
  /** What was said, and the exit code. */
  run: (...line: string[]) => Promise<{ said: string; noted: string; code: number }>;
  store: CommentStore;
  /** Pages that were asked to be published. */
  published: string[];
  folder: string;
  write: (name: string, text: string | Buffer) => string;
  read: (name: string) => string;
  tools: Tools;
  clear: () => void;
}

export const sitePages = ['/conditions/sciatica/', '/conditions/neck-pain/', '/articles/first-visit/'];

export async function openCommandLine(bed: StoreBed, given: Partial<Tools> = {}): Promise<CommandLine> {
  const store = await bed.open();
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  const published: string[] = [];
  const said: string[] = [];
  const noted: string[] = [];
  const tools: Tools = {
    store: () => Promise.resolve(store),
    site: () => ({ name: 'All Body Kneads', pages: new Set(sitePages) }),
    publish: (pages) => {
      published.push(...pages);
      return Promise.resolve('The page shows it.');
    },
    makeSignInLink: () => Promise.resolve('http://localhost:4321/desk/enter/?t=once'),
    readInput: () => Promise.resolve(undefined),
    say: (text) => said.push(text),
    note: (text) => noted.push(text),
    storeFile: bed.file,
    timeZone: 'America/Detroit',
    dataDir: dirname(bed.file),
    environment: {},
    now: () => bed.clock.now,
    ...given,
  };
  return {
    store,
    published,
    folder,
    tools,
    run: async (...line) => {
      const code = await runCommand(line, tools);
      return { said: said.splice(0).join('\n'), noted: noted.splice(0).join('\n'), code };
    },
    write: (name, text) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    clear: () => rmSync(folder, { recursive: true }),
  };
}
