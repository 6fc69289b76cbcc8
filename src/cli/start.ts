import { createServer } from 'node:net';
import { showProgress } from '#cli/show-progress.ts';
import { buildSite } from '#cli/build-site.ts';
import { settingsOrStop, stop, takenPort } from '#server/stop.ts';

/** Builds the site and serves it. Nothing is built where it could not be served. */
const { host, port, outDir } = settingsOrStop();
if (!(await isFree())) stop(takenPort(port));
const progress = showProgress('Building the site');
const { isDone, output } = await buildSite(outDir);
progress.end(isDone ? 'done' : 'not done');
if (!isDone) stop(output.slice(Math.max(0, output.indexOf('The site was not built'))).trim());
await import('#server/start.js');

function isFree(): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'EADDRINUSE'));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
