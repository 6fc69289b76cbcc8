import { withContentPolicy } from '#lib/content-policy.ts';
import { type PageHandler, screenDrawer } from '#publishing/draw-screen.ts';
import type { SiteFacts } from '#publishing/site-facts.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import { signInLink } from '#server/desk/sessions.ts';
import { Keeping } from '#server/keeping.ts';
import { keptSigner } from '#server/kept-signer.ts';
import { signInLetter } from '#server/mail/letters.ts';
import { Notifier } from '#server/mail/notifier.ts';
import { type SendLetter, postOffice } from '#server/mail/post-office.ts';
import { oneAtATime } from '#server/one-at-a-time.ts';
import { knownOrigins } from '#server/origins.ts';
import type { Settings } from '#server/settings.ts';
import { MailTurns } from '#store/mail-turns.ts';

/** Comments and desk of a running server. */
export interface Comments {
  context: CommentsContext;
  /** Does what is due: mail, pages not yet written, forgetting. Call it now and then; it never rejects. */
  tick: () => Promise<void>;
  /**
   * Makes all pages show what is published, after a build that may have read the store before the last decision.
   * False where that could not be done.
   */
  publishAll: () => Promise<boolean>;
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
  const signer = keptSigner(now);
  const context: CommentsContext = {
    facts,
    site,
    origins: knownOrigins(settings, facts.website),
    get signer() {
      return signer();
    },
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
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (!reported.has(words)) report(words);
      reported.add(words);
      return false;
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
  const tick = oneAtATime(async () => {
    await attempt(async () => (await keeping.open()).publisher.publishStale());
    if (notifier !== undefined) await attempt(() => notifier.tell());
    if (now() - lastForgot < 3_600_000) return;
    lastForgot = now();
    await attempt(async () => (await keeping.open()).store.forget());
  });

  return {
    context,
    tick,
    publishAll: () => attempt(async () => (await keeping.open()).publisher.publishAll()),
    makeSignInLink: async (lifetime) => signInLink((await keeping.open()).access, site, lifetime),
    close: () => keeping.close(),
  };
}

/** Asks the host of the pages for a new build. */
export async function callHook(address: string): Promise<void> {
  const answer = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`The deploy hook answers ${answer.status}.`);
}
