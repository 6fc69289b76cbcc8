import { settingsOrStop } from '#server/stop.ts';

/** For the health check of a container: ends well where the server on this machine serves the front page. */
const { port } = settingsOrStop();
const isServed = await fetch(`http://127.0.0.1:${port}/`, {
  method: 'HEAD',
  signal: AbortSignal.timeout(4_000),
}).then(
  ({ ok }) => ok,
  () => false,
);
process.exitCode = isServed ? 0 : 1;
