import type { Server, ServerResponse } from 'node:http';

/** Milliseconds for which requests that are under way may take before their connections are cut. */
const patience = 7_000;
/** How often connections that have become idle are closed meanwhile, in milliseconds. */
const sweepInterval = 50;

/**
 * Prepares a server to be stopped: responses are followed, so that each can announce the end of its
 * connection.
 * @returns what stops it: nothing new is accepted, requests under way are finished, and what takes too long
 * is cut
 */
export function gracefulStop(server: Server, longest = patience): () => Promise<void> {
  const open = new Set<ServerResponse>();
  let isStopping = false;
  server.prependListener('request', (_request, response) => {
    if (isStopping) response.setHeader('Connection', 'close');
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return () => {
    isStopping = true;
    for (const response of open) if (!response.headersSent) response.setHeader('Connection', 'close');
    return new Promise((resolve) => {
      const sweep = setInterval(() => server.closeIdleConnections(), sweepInterval);
      const cut = setTimeout(() => server.closeAllConnections(), longest);
      server.close(() => {
        clearInterval(sweep);
        clearTimeout(cut);
        resolve();
      });
      server.closeIdleConnections();
    });
  };
}
