import { TokenSigner } from '#lib/comments/signed-token.ts';
import { withContentPolicy } from '#lib/content-policy.ts';
import { type PageHandler, screenDrawer } from '#publishing/draw-screen.ts';
import { Publisher } from '#publishing/publisher.ts';
import type { SiteFacts } from '#publishing/site-facts.ts';
import type { CommentsContext, Kept } from '#server/comments-context.ts';
import { signInLink } from '#server/desk/sessions.ts';
import { signInLetter } from '#server/mail/letters.ts';
import { Notifier } from '#server/mail/notifier.ts';
import { type SendLetter, postOffice } from '#server/mail/post-office.ts';
import { knownOrigins } from '#server/origins.ts';
import type { Settings } from '#server/settings.ts';
import { SenderCodes } from '#store/daily-salt.ts';
import { readSecret } from '#store/data-folder.ts';
import { MailTurns } from '#store/mail-turns.ts';
import { openStore } from '#store/open-store.ts';
import { OwnerAccess } from '#store/owner-access.ts';

/** Comments and desk of a running server. */
export interface Comments {
  context: CommentsContext;
  /** Does what is due: mail, pages not yet written, forgetting. Call it now and then; it never rejects. */
  tick: () => Promise<void>;
  /** Makes all pages show what is published, after a build that may have read the store before the last decision. */
  publishAll: () => Promise<void>;
  /** An address that signs the owner in once. */
  makeSignInLink: (lifetime: number) => Promise<string>;
  close: () => Promise<void>;
}

interface Parts {
  settings: Settings;
  facts: SiteFacts;
  handler: PageHandler;
  now?: () => number;
  send?: SendLetter | undefined;
  /** What goes wrong in the background, once for each new kind of trouble. */
  report: (message: string) => void;
}

export function openComments({
  settings,
  facts,
  handler,
  now = Date.now,
  report,
  ...parts
}: Parts): Comments {
  const drawBare = screenDrawer(handler);
  const send = parts.send ?? postOffice(settings, facts.name);
  const keeping = new Keeping(settings.root, facts, drawBare, now);
  const site = (settings.siteUrl ?? facts.website ?? `http://${settings.host}:${settings.port}`).replace(
    /\/$/,
    '',
  );
  const context: CommentsContext = {
    facts,
    site,
    origins: knownOrigins(settings, facts.website),
    signer: new TokenSigner(readSecret(), now),
    kept: () => keeping.open(),
    draw: async (name, screen) => withContentPolicy(await drawBare(name, screen)),
    now,
    tellOwner: () => void tick(),
    mailSignIn: send && ((link) => send(signInLetter(link, site))),
    ownerEmail: settings.ownerEmail,
    report,
    makePublic: (page) => makePublic(page),
  };
  const turns = async () => new MailTurns((await keeping.open()).store.database, now);
  const notifier = send && new Notifier(send, context, turns);
  const reported = new Set<string>();
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (!reported.has(words)) report(words);
      reported.add(words);
    }
  };

  async function makePublic(page: string): Promise<string | undefined> {
    try {
      await (await keeping.open()).publisher.publish(page);
      if (settings.deployHook !== undefined) void attempt(() => callHook(settings.deployHook ?? ''));
      return undefined;
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      report(`The page ${page} could not be written: ${words}`);
      return words;
    }
  }

  let lastForgot = 0;
  async function tick(): Promise<void> {
    await attempt(async () => (await keeping.open()).publisher.publishStale());
    if (notifier !== undefined) await attempt(() => notifier.tell());
    if (now() - lastForgot < 3_600_000) return;
    lastForgot = now();
    await attempt(async () => (await keeping.open()).store.forget());
  }

  return {
    context,
    tick,
    publishAll: () => attempt(async () => (await keeping.open()).publisher.publishAll()),
    makeSignInLink: async (lifetime) => signInLink((await keeping.open()).access, site, lifetime),
    close: () => keeping.close(),
  };
}

/** The store, opened when it is first needed, and tried again where it was out of reach. */
class Keeping {
  private readonly make: () => Promise<Kept>;
  private kept: Promise<Kept> | undefined;

  constructor(root: string, facts: SiteFacts, draw: ReturnType<typeof screenDrawer>, now: () => number) {
    this.make = async () => {
      const store = await openStore(now);
      return {
        store,
        senders: new SenderCodes(store.database, now),
        access: new OwnerAccess(store.database, now),
        publisher: new Publisher({ root, facts, store, draw, now }),
      };
    };
  }

  open(): Promise<Kept> {
    if (this.kept === undefined) {
      const kept = this.make();
      this.kept = kept;
      kept.catch(() => (this.kept = undefined));
    }
    return this.kept;
  }

  async close(): Promise<void> {
    const kept = await this.kept?.catch(() => undefined);
    this.kept = undefined;
    await kept?.store.database.close();
  }
}

async function callHook(address: string): Promise<void> {
  const answer = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`The deploy hook answers ${answer.status}.`);
}
