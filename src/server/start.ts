import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadRedirects } from '#server/load-redirects.ts';
import { type Fallback, staticSite } from '#server/static-site.ts';

const root = resolve(process.env['OUT_DIR'] || 'dist');
const port = Number(process.env['PORT'] || 4321);
const host = process.env['HOST'] || 'localhost';

const entry = join(root, 'server', 'entry.mjs');

if (!Number.isInteger(port) || port < 0 || port > 65535)
  stop(`PORT is "${process.env['PORT']}". Write a number from 1 to 65535, such as PORT=8080 npm start`);
if (!existsSync(entry)) stop(`There is no built site in ${root}. Build it first: npm run build`);

const { handler } = (await import(pathToFileURL(entry).href)) as { handler: Fallback };
const redirects = loadRedirects(join(root, 'redirects', 'redirects.json'));
const server = createServer(staticSite(join(root, 'client'), handler, redirects));

server.on('error', (error: NodeJS.ErrnoException) => {
  stop(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=4322 npm start`
      : `The site cannot be served at ${host}:${port}: ${error.message}`,
  );
});

server.listen(port, host, () => {
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  console.log(`The site is at http://${host}:${actual}/ (stop it with Ctrl+C)`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
