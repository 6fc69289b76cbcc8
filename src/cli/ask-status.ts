/** For the health check of a container: ends well where the server on this machine serves the front page. */
const address = `http://127.0.0.1:${process.env['PORT'] || '4321'}/`;
const isServed = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(4_000) }).then(
  ({ ok }) => ok,
  () => false,
);
process.exitCode = isServed ? 0 : 1;
