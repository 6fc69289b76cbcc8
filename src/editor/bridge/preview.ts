import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface Preview {
  origin: string;
  /**
   * A sign of what stands at a path, which changes with it. A page that was only just written is waited for, and
   * so is the start of the preview; undefined where neither comes.
   */
  signOf: (page: string) => Promise<string | undefined>;
  stop: () => void;
}

/** The real site in its live preview, on another port of this machine. Drafts are shown in it. */
export async function startPreview(contentDir: string): Promise<Preview> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--host', '127.0.0.1', '--port', String(port)],
    {
      env: previewEnvironment(contentDir, process.env),
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    signOf: (page) => readSign(new URL(page, origin), child),
    stop: () => stopChild(child),
  };
}

/**
 * What the preview is told. A NODE_ENV, which bundling the editor leaves behind, would make it a built site: without
 * drafts, and with no pictures.
 */
export function previewEnvironment(contentDir: string, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(environment).filter(([name]) => !/^(VITE_USER_)?NODE_ENV$/.test(name));
  return { ...Object.fromEntries(own), CONTENT_DIR: contentDir, ASTRO_TELEMETRY_DISABLED: '1' };
}

/** How long a page is waited for, in milliseconds: starting the preview takes longest. */
const patience = 10_000;

async function readSign(url: URL, child: ChildProcess): Promise<string | undefined> {
  const end = Date.now() + patience;
  while (Date.now() < end && child.exitCode === null) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
      const text = await answer.text();
      if (answer.status !== 404) return createHash('sha256').update(text).digest('hex').slice(0, 16);
    } catch {
      // It has not started yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return undefined;
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
