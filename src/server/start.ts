import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Fallback, staticSite } from '#server/static-site.ts';

const root = resolve(process.env['OUT_DIR'] || 'dist');
const port = Number(process.env['PORT'] || 4321);
const host = process.env['HOST'] || 'localhost';

const { handler } = (await import(pathToFileURL(join(root, 'server', 'entry.mjs')).href)) as {
  handler: Fallback;
};
const server = createServer(staticSite(join(root, 'client'), handler));

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=4322 npm start`
      : `The site cannot be served at ${host}:${port}: ${error.message}`,
  );
  process.exit(1);
});

server.listen(port, host, () => {
  console.log(`The site is at http://${host}:${port}/ (stop it with Ctrl+C)`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
