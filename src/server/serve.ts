import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { finishChange } from '#editor/bridge/write-outcome.ts';
import { contentDir } from '#lib/content-dir.ts';
import { currentRelease } from '#publishing/release-folders.ts';
import { retireOthers } from '#publishing/retire-release.ts';
import { printDeskLink } from '#server/desk/print-desk-link.ts';
import { EditingService } from '#server/editing/editing-service.ts';
import { gracefulStop } from '#server/graceful-stop.ts';
import { httpLimits } from '#server/http-limits.ts';
import { missingAddress } from '#server/origins.ts';
import { ReleaseSwitch } from '#server/release-switch.ts';
import { openRelease } from '#server/served-release.ts';
import { singleFlight } from '#server/single-flight.ts';
import { settingsOrStop, stop, takenPort } from '#server/stop.ts';

const settings = settingsOrStop();
const { outDir, host } = settings;
if (!existsSync(join(currentRelease(outDir), 'server', 'entry.mjs')))
  stop(`There is no built site in ${outDir}. Build it first: npm run build`);

const report = (message: string) => console.error(message);
finishSaves();
const editing = new EditingService({ contentDir: contentDir(), report });
const opening = Promise.withResolvers<ReleaseSwitch>();
const server = createServer(httpLimits, (request, response) => {
  void opening.promise.then((releases) => releases.handle(request, response));
});
const stopServer = gracefulStop(server);

server.on('error', (error: NodeJS.ErrnoException) => {
  stop(
    error.code === 'EADDRINUSE'
      ? takenPort(settings.port)
      : `The site cannot be served at ${host}:${settings.port}: ${error.message}`,
  );
});

/** Milliseconds in which the store must have been closed: what it acknowledged is durable already. */
const closePatience = 2_000;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    editing.stop();
    const close = async () => (await opening.promise).close();
    void stopServer()
      .then(() => Promise.race([close(), wait(closePatience)]))
      .finally(() => process.exit(0));
  });
}

/** How often a new build is looked for, and what is due is looked after, in milliseconds. */
const lookEvery = 500;
const tickEvery = 15_000;

server.listen(settings.port, host);
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : settings.port;
const actual = { ...settings, port };
const open = (root: string) => openRelease(root, actual, report, editing);
const releases = await ReleaseSwitch.start({ outDir, open, report }).catch((error: unknown) =>
  stop(`The site in ${outDir} cannot be served. Build it anew: npm run build\n(${String(error)})`),
);
opening.resolve(releases);
console.log(`The site is at http://${host}:${port}/ (stop it with Ctrl+C)`);
setInterval(() => void releases.look(), lookEvery).unref();
void retireOthers(releases.release.root).catch((error: unknown) => report(String(error)));

const { comments } = releases.release;
const missing = comments && missingAddress(actual, comments.context.facts.website);
if (missing !== undefined) report(missing);
let isPrinted = comments === undefined || comments.context.sendToMember !== undefined;
// What cannot be done while the store is out of reach is done once it is back.
const tick = singleFlight(async () => {
  isPrinted ||= await printDeskLink(releases.release.comments, actual, (line) => console.log(line));
  await releases.release.tick();
});
setInterval(() => void tick(), tickEvery).unref();
await tick();

/** A save from the desk in whose midst the machine stopped is done to its end. */
function finishSaves(): void {
  try {
    const paths = finishChange(contentDir());
    if (paths.length > 0) report(`A save that was cut off is finished now: ${paths.join(', ')}`);
  } catch (error) {
    report(`A save that was cut off could not be finished: ${String(error)}`);
  }
}
