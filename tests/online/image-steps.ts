/**
 * Carries out the steps of the Dockerfile in bare folders, where no container engine is at hand: one folder for each
 * stage, absolute paths below it, and at the end the server as the container would start it, and a build beside it.
 * Never part of the tests, since it installs all packages: `npm run test:image`. It needs Node, npm and git.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { freePort } from '../support/free-port.ts';

/** Megabytes that the image may have, and those of what it begins with: Debian's slim image, as published. */
const mostMegabytes = 400;
const debianMegabytes = 75;
const ownMegabytes = mostMegabytes - debianMegabytes;

interface Stage {
  root: string;
  workdir: string;
  environment: Record<string, string>;
  commands: Record<string, string>;
}

const base = mkdtempSync(join(tmpdir(), 'image-steps-'));
const stages: Stage[] = [];
process.once('exit', () => rmSync(base, { recursive: true, force: true }));

for (const step of DockerfileParser.parse(readFileSync('Dockerfile', 'utf8')).getInstructions()) take(step);
const last = currentStage();
const size = megabytesIn(last.root);
console.log(`Our part of the image has ${size} MB; ${ownMegabytes} are allowed.`);
for (const part of ['usr/local/bin/node', 'site/node_modules', 'site/dist', 'site/src', 'site/content'])
  console.log(`  ${part}: ${megabytesIn(join(last.root, part))} MB`);
if (size > ownMegabytes) throw new Error(`More than ${ownMegabytes} MB.`);
await startContainer(last);
console.log('The container starts, is healthy, and builds its site anew.');

/** As an engine counts the layers of an image: the bytes of all files. */
function megabytesIn(folder: string): number {
  return Number(execFileSync('du', ['-sm', '--apparent-size', folder], { encoding: 'utf8' }).split('\t')[0]);
}

function take(step: Instruction): void {
  const words = step.getArgumentsContent() ?? '';
  console.log(`${step.getKeyword()} ${words.replaceAll(/\s*\\\n\s*/g, ' ')}`);
  const handlers: Record<string, () => void> = {
    FROM: () =>
      stages.push({ root: join(base, String(stages.length)), workdir: '/', environment: {}, commands: {} }),
    WORKDIR: () => {
      currentStage().workdir = words;
      mkdirSync(inStage(words), { recursive: true });
    },
    ENV: () => {
      for (const [, name = '', value = ''] of words.matchAll(/(\w+)=(\S+)/g))
        currentStage().environment[name] = value;
    },
    COPY: () => copy(words.split(/\s+/)),
    RUN: () => run(words),
    HEALTHCHECK: () => (currentStage().commands['health'] = words.slice(words.indexOf('['))),
    CMD: () => (currentStage().commands['start'] = words),
    USER: () => undefined,
    VOLUME: () => undefined,
    EXPOSE: () => undefined,
  };
  const handler = handlers[step.getKeyword()];
  if (handler === undefined)
    throw new Error(`${step.getKeyword()} is a step that this script does not know.`);
  handler();
}

function currentStage(): Stage {
  const stage = stages.at(-1);
  if (stage === undefined) throw new Error('The Dockerfile begins without FROM.');
  return stage;
}

/** The place of a path of the image, absolute or below its WORKDIR. */
function inStage(path: string, stage = currentStage()): string {
  return join(stage.root, resolve(stage.workdir, path));
}

/** What a later stage copies comes from the first one; Node comes with the image that this begins with. */
function copy(words: string[]): void {
  const isFromStage = stages.length > 1;
  const [target = '', ...sources] = words.toReversed();
  for (const source of sources) {
    const isNode = source === '/usr/local/bin/node';
    const from = isNode ? process.execPath : isFromStage ? inStage(source, stages[0]) : source;
    const into =
      sources.length > 1 || target === 'deploy/'
        ? join(inStage(target), source.split('/').at(-1) ?? '')
        : inStage(target);
    mkdirSync(dirname(into), { recursive: true });
    // Links stay as they are, as an engine copies them.
    const options = { recursive: true, verbatimSymlinks: true };
    cpSync(from, into, { ...options, filter: (path) => !path.endsWith('.test.ts') });
  }
}

/** A user is the image's own: here the folders of its home are made, and all runs as whoever runs this. */
function run(words: string): void {
  const { root, workdir, environment } = currentStage();
  if (words.startsWith('useradd')) {
    mkdirSync(inStage('/site/data'), { recursive: true });
    return;
  }
  const command = words.replaceAll(/(?<=\s)\/image\b/g, join(root, 'image'));
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment };
  const { status } = spawnSync('sh', ['-ec', command], {
    cwd: join(root, workdir),
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`RUN ${words} ended with ${status}.`);
}

/**
 * Starts the server as the container would, asks its health check, and lets it build the site anew and serve that. As
 * root all but its volume is read-only to it, as compose.yaml has it.
 */
async function startContainer(stage: Stage): Promise<void> {
  const cwd = inStage('.', stage);
  const placed = Object.entries(stage.environment).map(([name, value]) => [
    name,
    value.startsWith('/') ? inStage(value, stage) : value,
  ]);
  const settings = { HOST: '127.0.0.1', PORT: String(await freePort()) };
  const env = { ...Object.fromEntries(placed), ...settings, PATH: process.env['PATH'] } as NodeJS.ProcessEnv;
  const options = { cwd, env, stdio: 'inherit' } as const;
  const inContainer = (words: string[]) => readOnly(stage, [inStage('/usr/local/bin/node', stage), ...words]);
  const wordsOf = (name: string) => (JSON.parse(stage.commands[name] ?? '[]') as string[]).slice(1);
  const run = ([program = '', ...words]: string[]) => spawnSync(program, words, options).status === 0;
  const [program = '', ...words] = inContainer(wordsOf('start'));
  const server = spawn(program, words, options);
  const healthy = async () => {
    for (let attempt = 0; attempt < 60; attempt += 1) {
      if (server.exitCode !== null) throw new Error('The container ended by itself.');
      if (run(inContainer(wordsOf('health')))) return;
      await wait(500);
    }
    throw new Error('The container does not become healthy.');
  };
  try {
    await healthy();
    if (!run(inContainer(['src/cli/build.ts'])))
      throw new Error('The site cannot be built in the container.');
    await healthy();
  } finally {
    server.kill('SIGTERM');
  }
}

/** A command that sees the files of a stage read-only, its volume aside; as it is where this user may mount nothing. */
function readOnly({ root }: Stage, words: string[]): string[] {
  if (process.getuid?.() !== 0 || spawnSync('unshare', ['--mount', 'true']).status !== 0) return words;
  const volume = join(root, 'site', 'data');
  const mounts = [
    `mount --bind ${root} ${root}`,
    `mount -o remount,ro,bind ${root}`,
    `mount --bind ${volume} ${volume}`,
    `mount -o remount,rw,bind ${volume}`,
    'cd "$PWD" && exec "$0" "$@"',
  ];
  return ['unshare', '--mount', 'sh', '-ec', mounts.join(' && '), ...words];
}
