import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';

export interface Isso {
  url: string;
  version: string;
  end: () => Promise<void>;
}

/**
 * Isso on a free port, with moderation on and its own limit of senders off; undefined where it is not installed.
 * @param folder where it keeps its store
 */
export async function startIsso(folder: string): Promise<Isso | undefined> {
  const { status, stdout } = spawnSync('isso', ['--version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const url = `http://127.0.0.1:${await freePort()}`;
  const settings = join(folder, 'isso.cfg');
  writeFileSync(
    settings,
    `[general]
dbpath = ${join(folder, 'comments.db')}
host = ${url}/
[server]
listen = ${url}
[moderation]
enabled = true
[guard]
enabled = false
`,
  );
  const child = spawn('isso', ['-c', settings, 'run'], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = () => {
    child.kill();
    return ended;
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(`${url}/?uri=/`).then(
        () => true,
        () => false,
      )
    )
      return { url, version: stdout.trim(), end };
    await wait(100);
  }
  await end();
  throw new Error('Isso is installed but does not start. Try: isso run');
}
