import { toDayIn } from '#lib/dates.ts';
import { type RedirectTable } from '#lib/redirects.ts';
import { withContentPolicy } from '#lib/content-policy.ts';
import type { SiteFacts } from '#publishing/site-facts.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import { contentReport } from '#server/desk/content-report.ts';
import type { PublishDesk } from '#server/desk/publish/publish-desk.ts';
import { signInPathOf } from '#server/desk/sessions.ts';
import { StoreConnection } from '#server/store-connection.ts';
import { storedSigner } from '#server/token-signer.ts';
import { AnswerMailer } from '#server/mail/answer-mailer.ts';
import { Notifier } from '#server/mail/notifier.ts';
import { type SendEmail, smtpMailer } from '#server/mail/smtp.ts';
import { singleFlight } from '#server/single-flight.ts';
import { knownOrigins } from '#server/origins.ts';
import { RateLimiter } from '#server/rate-limiter.ts';
import type { Settings } from '#server/settings.ts';
import { currentPage } from '#store/follow-redirects.ts';
import { MailSchedule } from '#store/mail-schedule.ts';
import type { RenderScreen } from '#view-models/screens.ts';
import { isOpenOn } from '#view-models/comments.ts';

/** Comments and desk of a running server. */
export interface Comments {
  context: CommentsContext;
  /** Does what is due: mail, pages not yet written, forgetting. Call it now and then; it never rejects, and does nothing once closed. */
  tick: () => Promise<void>;
  /** A path of this site that signs the owner in once. */
  makeSignInPath: (lifetime: number) => Promise<string>;
  close: () => Promise<void>;
}

interface Parts {
  settings: Settings;
  /** Folder of the site. */
  root: string;
  facts: SiteFacts;
  /** Renders a screen as the built site does, without a policy yet. */
  render: RenderScreen;
  /** Old addresses of pages. */
  redirects?: RedirectTable;
  now?: () => number;
  publishing?: PublishDesk | undefined;
  contentReport?: CommentsContext['contentReport'];
  send?: SendEmail | undefined;
  /** What goes wrong in the background, once for each new kind of trouble. */
  report: (message: string) => void;
}

export function openComments({
  settings,
  root,
  facts,
  render,
  redirects = new Map(),
  now = Date.now,
  report,
  ...parts
}: Parts): Comments {
  const send = parts.send ?? smtpMailer(settings, facts.name);
  const connection = new StoreConnection({
    root,
    facts,
    site: settings.siteUrl,
    redirects,
    render,
    now,
  });
  const site = (settings.siteUrl ?? facts.website ?? `http://${settings.host}:${settings.port}`).replace(
    /\/$/,
    '',
  );
  const signer = storedSigner(now);
  const paths = new Set(facts.pages.map(({ path }) => path));
  const context: CommentsContext = {
    facts,
    findPage: (path) => {
      const current = currentPage(path, paths, redirects);
      return facts.pages.find((page) => page.path === current);
    },
    site,
    origins: knownOrigins(settings, facts.website),
    get signer() {
      return signer();
    },
    openStore: () => connection.open(),
    render: async (name, screen) => withContentPolicy(await render(name, screen)),
    renderings: new RateLimiter(30, 60_000),
    missedSearches: new RateLimiter(20, 60 * 60_000),
    now,
    publishing: parts.publishing,
    contentReport: parts.contentReport ?? contentReport,
    notifyOwner: () => void tick(),
    sendToMember: send,
    sendToReader: canWriteToReaders(settings, facts) ? send : undefined,
    ownerEmail: settings.ownerEmail,
    report,
    makePublic: (page) => makePublic(page),
  };
  const schedule = async () => new MailSchedule((await connection.open()).store.database, now);
  const notifier = send && new Notifier(send, context, schedule);
  const answerMailer = context.sendToReader && new AnswerMailer(context.sendToReader, context);
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
      await (await connection.open()).updates.update(page);
      if (settings.deployHook !== undefined) void attempt(() => callHook(settings.deployHook ?? ''));
      return undefined;
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      report(`The page ${page} could not be written: ${words}`);
      return words;
    }
  }

  let lastForgot = 0;
  let isClosed = false;
  const tick = singleFlight(async () => {
    if (isClosed) return;
    const isWritten = await attempt(async () => (await connection.open()).updates.update());
    if (notifier !== undefined) await attempt(() => notifier.notify());
    // A mail never mentions an answer that its page does not show.
    if (answerMailer !== undefined && isWritten) await attempt(() => answerMailer.sendDue());
    await attempt(async () => (await connection.open()).store.forgetSenders());
    // A clock that was put back must not put this off.
    if (Math.abs(now() - lastForgot) < 3_600_000) return;
    lastForgot = now();
    await attempt(async () => (await connection.open()).store.forget(closedPages(facts, now())));
  });

  return {
    context,
    tick,
    makeSignInPath: async (lifetime) => signInPathOf((await connection.open()).access, { lifetime }),
    // What is under way would open the store again, and write into pages that nobody serves any more.
    close: async () => {
      isClosed = true;
      await tick();
      await connection.close();
    },
  };
}

/** Pages that take no more comments. */
const closedPages = ({ pages, timeZone }: SiteFacts, now: number): string[] =>
  pages.filter((page) => !isOpenOn(page, toDayIn(now, timeZone))).map(({ path }) => path);

/** Readers see the sender's address, which must not be the owner's own, and come back by a link that works anywhere. */
const canWriteToReaders = ({ mailFrom, siteUrl }: Settings, { website }: SiteFacts): boolean =>
  mailFrom !== undefined && (siteUrl ?? website) !== undefined;

/** Asks the host of the pages for a new build. */
export async function callHook(address: string): Promise<void> {
  const answer = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`The deploy hook answers ${answer.status}.`);
}
