import { join, resolve } from 'node:path';
import { dev } from 'astro';
import { holdChanges } from '#editor/bridge/held-changes.ts';
import { keyHeader, keyVariable } from '#editor/bridge/preview-backend.ts';

/**
 * The live preview in a process of its own: the real site, on a free port of this machine, which it sends to the
 * process that started it. It ends with that one. Another dev server of the same project does not matter to it.
 */
const key = process.env[keyVariable];
Reflect.deleteProperty(process.env, keyVariable);
/** Built sites and caches, which in a container lie beside the content. */
const unwatched = [process.env['OUT_DIR'] || 'dist', join(process.env['DATA_DIR'] || 'data', 'cache')];
let releaseChanges = (): void => undefined;
const server = await dev({
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0 },
  vite: {
    server: {
      hmr: { overlay: false },
      watch: { ignored: unwatched.map((folder) => resolve(folder, '**')) },
    },
    plugins: [
      {
        // Other users of this machine may not see drafts.
        name: 'only-for-the-editor',
        configureServer: ({ middlewares, watcher }) => {
          releaseChanges = holdChanges(watcher);
          middlewares.use((request, response, next) => {
            if (request.headers[keyHeader] === key) next();
            else response.writeHead(403).end();
          });
        },
      },
    ],
  },
});
releaseChanges();
process.on('disconnect', () => process.exit(0));
process.send?.({ port: server.address.port });
