import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { EditorAbout, ListedFile } from '#editor/change.ts';
import { lastRun } from '#release/desk/publish-run.ts';
import { freePort } from '../support/free-port.ts';
import { deskBrowser } from '../support/press-at.ts';
import { signInAt } from '../support/sign-in-at.ts';
import type { SiteProcess } from '../support/site-process.ts';

/** What the steps of one stage of the Dockerfile have made, in a folder. */
export interface Stage {
  root: string;
  workdir: string;
  environment: Record<string, string>;
  commands: Record<string, string>;
}

/** The place of a path of the image, absolute or below its WORKDIR. */
export const inStage = ({ root, workdir }: Stage, path: string): string => join(root, resolve(workdir, path));

/** The user of the image, by its number. */
const user = '10001';
const page = '/conditions/sciatica/';
const file = `content${page.slice(0, -1)}.mdx`;

/**
 * Starts the server as the container would and does what an owner does: edits a page at the desk, looks at it, publishes
 * it. Then a newer image takes the place of this one, and has to keep that. As root all but its volume is read-only
 * to it, and it runs as the user of the image, as compose.yaml has it.
 */
export async function tryContainer(stage: Stage): Promise<void> {
  const first = await startContainer(stage);
  try {
    const cookie = await signInAt(first);
    await edit(first, cookie, 'Sciatica by the owner');
    const { press } = deskBrowser(first, cookie);
    await press('/desk/publish/', '/desk/publish/start/');
    await untilShown(first, stage, 'Sciatica by the owner');
    await edit(first, cookie, 'A draft of the owner');
  } finally {
    await first.end('SIGTERM');
  }
  makeNewer(stage);
  const second = await startContainer(stage);
  try {
    await until(() => /The site (?:could not be|is) built anew/.test(second.output()), 240);
    if (!second.output().includes('The site is built anew with the program'))
      throw new Error(`What was published is not built anew:\n${second.output()}`);
    await until(() => readdirSync(inStage(stage, 'data/site/releases')).length === 3, 10);
    await wait(2000);
    await untilShown(second, stage, 'Sciatica by the owner');
    if (!readFileSync(inStage(stage, `data/${file}`), 'utf8').includes('title: A draft of the owner'))
      throw new Error('The draft of the owner is lost.');
  } finally {
    await second.end('SIGTERM');
  }
}

/** Changes the title of a page through the forms' own bridge, and looks at the preview. */
async function edit(site: SiteProcess, cookie: string, title: string): Promise<void> {
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${site.url}/desk/edit/${path}`, {
      ...init,
      headers: { cookie, 'x-editor': '1', ...init.headers },
    });
  await until(async () => (await ask('')).status === 200, 240);
  const { token = '' } = (await (await ask('api/about')).json()) as EditorAbout;
  const { files } = (await (await ask('api/content')).json()) as { files: ListedFile[] };
  const { hash, text = '' } = files.find(({ path }) => path === file) ?? {};
  const answer = await ask('api/change', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site.url, 'x-editor': token },
    body: JSON.stringify({
      changes: [{ path: file, base: hash, text: text.replace(/^title: .*$/m, `title: ${title}`) }],
    }),
  });
  if (!answer.ok) throw new Error(`The change was refused: ${await answer.text()}`);
  await until(async () => (await (await ask(`preview${page}`)).text()).includes(title), 240);
}

async function untilShown(site: SiteProcess, stage: Stage, title: string): Promise<void> {
  await until(async () => {
    const run = lastRun(inStage(stage, 'data/site'));
    if (run?.state === 'refused') throw new Error(`Nothing was published: ${run.words}`);
    return (await (await fetch(`${site.url}${page}`)).text()).includes(title);
  }, 240);
}

/** A newer image: another program, and a site and content of its own. */
function makeNewer(stage: Stage): void {
  appendFileSync(inStage(stage, 'src/lib/content-dir.ts'), '\n// Another version.\n');
  appendFileSync(inStage(stage, file), '\nWords of the newer image.\n');
  const releases = inStage(stage, 'dist/releases');
  const [id = ''] = readdirSync(releases);
  const newer = '20990101000000000-abcdef';
  renameSync(join(releases, id), join(releases, newer));
  rmSync(inStage(stage, 'dist/current'));
  symlinkSync(`releases/${newer}`, inStage(stage, 'dist/current'));
}

/** The container as it runs, once its health check says that it is well. */
async function startContainer(stage: Stage): Promise<SiteProcess> {
  const port = await freePort();
  const placed = Object.entries(stage.environment).map(([name, value]) => [
    name,
    value.startsWith('/') ? inStage(stage, value) : value,
  ]);
  const settings = { HOST: '127.0.0.1', PORT: String(port), HOME: inStage(stage, '.') };
  const options = {
    cwd: inStage(stage, '.'),
    env: { ...Object.fromEntries(placed), ...settings, PATH: process.env['PATH'] } as NodeJS.ProcessEnv,
  };
  const inContainer = (name: string) => {
    const [, ...words] = JSON.parse(stage.commands[name] ?? '[]') as string[];
    return readOnly(stage, [inStage(stage, '/usr/local/bin/node'), ...words]);
  };
  const [program = '', ...words] = inContainer('start');
  const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      output += part.toString();
      process.stdout.write(part);
    });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await until(() => {
    if (child.exitCode !== null) throw new Error('The container ended by itself.');
    const [check = '', ...rest] = inContainer('health');
    return spawnSync(check, rest, { ...options, stdio: 'ignore' }).status === 0;
  }, 60);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    output: () => output,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/**
 * A command that sees the files of a stage read-only, its volume aside, and runs as the user of the image; as it is
 * where whoever runs this may mount nothing.
 */
function readOnly(stage: Stage, words: string[]): string[] {
  if (process.getuid?.() !== 0 || spawnSync('unshare', ['--mount', 'true']).status !== 0) return words;
  const volume = inStage(stage, '/site/data');
  if (!existsSync(join(volume, 'cache'))) spawnSync('chown', ['--recursive', `${user}:${user}`, volume]);
  const mounts = [
    `mount --bind ${stage.root} ${stage.root}`,
    `mount -o remount,ro,bind ${stage.root}`,
    `mount --bind ${volume} ${volume}`,
    `mount -o remount,rw,bind ${volume}`,
    `cd "$PWD" && exec setpriv --reuid ${user} --regid ${user} --clear-groups --no-new-privs --bounding-set=-all "$0" "$@"`,
  ];
  return ['unshare', '--mount', 'sh', '-ec', mounts.join(' && '), ...words];
}

async function until(isSo: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It did not happen within ${seconds} seconds.`);
    await wait(500);
  }
}
