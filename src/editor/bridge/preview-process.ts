import { dev } from 'astro';

/**
 * The live preview in a process of its own: the real site, on a free port of this machine, which it sends to the
 * process that started it. It ends with that one. Another dev server of the same project does not matter to it.
 */
const server = await dev({
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0 },
  vite: { server: { hmr: { overlay: false } } },
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port: server.address.port });
