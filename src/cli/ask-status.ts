/** For the health check of a container: ends well where the server on this machine serves the site. */
const address = `http://127.0.0.1:${process.env['PORT'] || '4321'}/status.json`;
const isServed = await fetch(address, { signal: AbortSignal.timeout(4_000) }).then(
  ({ ok }) => ok,
  () => false,
);
process.exitCode = isServed ? 0 : 1;
