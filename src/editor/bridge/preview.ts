import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface Preview {
  origin: string;
  /** Whether a page is there, waiting for one that was only just written or for the preview to start. */
  isShown: (page: string) => Promise<boolean>;
  stop: () => void;
}

/** The real site in its live preview, on another port of this machine. Drafts are shown in it. */
export async function startPreview(contentDir: string): Promise<Preview> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--host', '127.0.0.1', '--port', String(port)],
    {
      env: { ...process.env, CONTENT_DIR: contentDir, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    isShown: (page) => waitForPage(new URL(page, origin), child),
    stop: () => stopChild(child),
  };
}

/** How long a page is waited for, in milliseconds: starting the preview takes longest. */
const patience = 20_000;

async function waitForPage(url: URL, child: ChildProcess): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end && child.exitCode === null) {
    const found = await fetch(url, { signal: AbortSignal.timeout(patience) }).then(
      ({ status }) => status,
      () => undefined,
    );
    if (found !== undefined && found !== 404) return true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return false;
}

function stopChild(child: ChildProcess): void {
  if (child.exitCode === null) child.kill();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
