import { text } from 'node:stream/consumers';
import { publishPages } from '#cli/publish-pages.ts';
import { runCommand } from '#moderation/commands.ts';
import type { Dependencies } from '#moderation/command.ts';
import { currentRelease } from '#publishing/release-folders.ts';
import { type SiteFacts, readSiteFacts } from '#publishing/site-facts.ts';
import { signInPathOf } from '#server/desk/sessions.ts';
import { type Settings, readSettings } from '#server/settings.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { dataDir } from '#store/data-folder.ts';
import { openStore, storeFile } from '#store/open-store.ts';
import { DeskAccess } from '#store/desk-access.ts';

/** How long a printed address of the desk can be used, in milliseconds. */
const printedLinkLifetime = 60 * 60_000;

let store: Promise<CommentStore> | undefined;
const open = () => (store ??= openStore());

const dependencies: Dependencies = {
  store: open,
  site: () => {
    const { name, pages } = facts();
    return { name, pages: new Set(pages.map(({ path }) => path)) };
  },
  publish: async (pages) => {
    const trouble = troubleOf(settings);
    // What was decided is decided, whatever is wrong with a setting.
    if (trouble !== undefined) return `The pages follow when the site starts. (${trouble})`;
    return publishPages(await open(), settings(), pages);
  },
  makeSignInLink: async () => {
    const { siteUrl, host, port } = settings();
    const site = siteUrl ?? facts().website ?? `http://${host}:${port}`;
    const { database } = await open();
    return (
      site.replace(/\/$/, '') +
      (await signInPathOf(new DeskAccess(database), { lifetime: printedLinkLifetime }))
    );
  },
  readInput: async () => (process.stdin.isTTY ? undefined : text(process.stdin)),
  print: (words) => console.log(words),
  printError: (words) => console.error(words),
  storeFile: process.env['COMMENTS_STORE_URL'] ? undefined : storeFile(),
  timeZone: knownFacts()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  dataDir: dataDir(),
  now: Date.now,
};

process.exitCode = await runCommand(process.argv.slice(2), dependencies);
await (await store?.catch(() => undefined))?.database.close();

function settings(): Settings {
  return readSettings();
}

function facts(): SiteFacts {
  return readSiteFacts(currentRelease(settings().outDir));
}

function knownFacts(): SiteFacts | undefined {
  try {
    return facts();
  } catch {
    return undefined;
  }
}

function troubleOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
