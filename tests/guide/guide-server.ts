import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { currentRelease } from '#publishing/release-folders.ts';

/** The real server over copies of the built site and of the content, with an empty store. */
interface GuideServer {
  /** Signs in to the desk, once. */
  link: string;
  /** Folder of the content that is edited. */
  content: string;
  stop: () => void;
}

export async function startGuideServer(built = resolve('dist')): Promise<GuideServer> {
  if (!existsSync(join(built, 'client')))
    throw new Error('There is no built site. Run "npm run build" first.');
  mkdirSync('data', { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'guide-desk-'));
  // Inside the project, since the site's server and its builds look for their packages from there.
  const site = mkdtempSync(resolve('data', 'guide-site-'));
  const content = mkdtempSync(resolve('data', 'guide-content-'));
  const release = currentRelease(built);
  const copy = join(site, 'releases', basename(release));
  cpSync(release, copy, { recursive: true });
  symlinkSync(copy, join(site, 'current'));
  cpSync('content', content, { recursive: true });
  const server = spawn(process.execPath, ['src/server/start.js'], {
    env: {
      ...process.env,
      ...{ OUT_DIR: site, DATA_DIR: data, CONTENT_DIR: content, PORT: '0', HOST: '127.0.0.1' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => {
    server.kill();
    for (const folder of [data, site, content]) rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { link: await deskLink(server.stdout), content, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** The address that signs in, from what the server prints at its start. */
async function deskLink(output: Readable): Promise<string> {
  let printed = '';
  for await (const piece of output.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    printed += String(piece);
    const [link] = /http:\S+desk\S+/.exec(printed) ?? [];
    if (link !== undefined) {
      output.resume();
      return link;
    }
  }
  throw new Error(`The server printed no address of the desk:\n${printed}`);
}
