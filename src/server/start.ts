import { existsSync } from 'node:fs';
import { type RequestListener, createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadPageHandler } from '#publishing/draw-screen.ts';
import { readSiteFacts } from '#publishing/site-facts.ts';
import { handleCommentRequest, isCommentRequest } from '#server/handle-comments.ts';
import { gracefulStop } from '#server/graceful-stop.ts';
import { httpLimits } from '#server/http-limits.ts';
import { loadRedirects } from '#server/load-redirects.ts';
import { singleFlight } from '#server/single-flight.ts';
import { missingAddress } from '#server/origins.ts';
import { type Comments, openComments } from '#server/open-comments.ts';
import type { Settings } from '#server/settings.ts';
import { staticSite } from '#server/static-site.ts';
import { settingsOrStop, stop, takenPort } from '#server/stop.ts';

const settings = settingsOrStop();
const { root, port, host } = settings;
if (!existsSync(join(root, 'server', 'entry.mjs')))
  stop(`There is no built site in ${root}. Build it first: npm run build`);

const handler = await loadPageHandler(root);
const redirects = loadRedirects(join(root, 'redirects', 'redirects.json'));
const files = staticSite(join(root, 'client'), handler, redirects);
let comments: Comments | undefined;

const answer: RequestListener = (request, response) => {
  if (comments !== undefined && isCommentRequest(request))
    void handleCommentRequest(request, response, comments.context, settings.trustedHops);
  else files(request, response);
};
const server = createServer(httpLimits, answer);
const stopServer = gracefulStop(server);

server.on('error', (error: NodeJS.ErrnoException) => {
  stop(
    error.code === 'EADDRINUSE'
      ? takenPort(port)
      : `The site cannot be served at ${host}:${port}: ${error.message}`,
  );
});

server.listen(port, host, () => {
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  console.log(`The site is at http://${host}:${actual}/ (stop it with Ctrl+C)`);
  startComments({ ...settings, port: actual }).catch((error: unknown) => {
    console.error(`Comments are not taken: ${error instanceof Error ? error.message : String(error)}`);
  });
});

/** Milliseconds in which the store must have been closed: what it acknowledged is durable already. */
const closePatience = 2_000;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void stopServer()
      .then(() => Promise.race([comments?.close(), wait(closePatience)]))
      .finally(() => process.exit(0));
  });
}

/** How often what is due is looked after, in milliseconds. */
const tickEvery = 15_000;
const printedLinkLifetime = 12 * 60 * 60_000;

async function startComments(actual: Settings): Promise<void> {
  const facts = readSiteFacts(root);
  if (facts.pages.length === 0) return;
  const missing = missingAddress(actual, facts.website);
  if (missing !== undefined) console.error(missing);
  const opened = openComments({
    settings: actual,
    facts,
    handler,
    redirects,
    report: (message) => console.error(message),
  });
  comments = opened;
  let isPrinted = opened.context.sendSignInEmail !== undefined;
  // What cannot be done while the store is out of reach is done once it is back.
  const look = singleFlight(async () => {
    isPrinted ||= await printDeskLink(opened);
    await opened.tick();
  });
  setInterval(() => void look(), tickEvery).unref();
  await look();
}

async function printDeskLink({ makeSignInLink }: Comments): Promise<boolean> {
  try {
    console.log(`The comments desk, good for one sign-in: ${await makeSignInLink(printedLinkLifetime)}`);
    return true;
  } catch {
    return false;
  }
}
