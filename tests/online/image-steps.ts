/**
 * Carries out the steps of the Dockerfile in bare folders, where no container engine is at hand: one folder for each
 * stage, absolute paths below it, and at the end the server as the container would start it, used as an owner would.
 * Never part of the tests, since it installs all packages: `npm run test:image`. It needs Node, npm and git.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { type Stage, inStage, tryContainer } from './image-container.ts';

/** Megabytes that the image may have, and those of what it begins with: Debian's slim image, as published. */
const mostMegabytes = 400;
const debianMegabytes = 75;
const ownMegabytes = mostMegabytes - debianMegabytes;

const base = mkdtempSync(join(tmpdir(), 'image-steps-'));
const stages: Stage[] = [];
chmodSync(base, 0o755);
process.once('exit', () => rmSync(base, { recursive: true, force: true }));

for (const step of DockerfileParser.parse(readFileSync('Dockerfile', 'utf8')).getInstructions()) take(step);
const last = currentStage();
const size = megabytesIn(last.root);
console.log(`Our part of the image has ${size} MB; ${ownMegabytes} are allowed.`);
for (const part of ['usr/local/bin/node', 'site/node_modules', 'site/dist', 'site/src', 'site/content'])
  console.log(`  ${part}: ${megabytesIn(join(last.root, part))} MB`);
if (size > ownMegabytes) throw new Error(`More than ${ownMegabytes} MB.`);
await tryContainer(last);
console.log(
  'The container starts, is healthy, lets pages be edited and published, and keeps them with the next image.',
);

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
      mkdirSync(inStage(currentStage(), words), { recursive: true });
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

function firstStage(): Stage {
  return stages[0] ?? currentStage();
}

/** What a later stage copies comes from the first one; Node comes with the image that this begins with. */
function copy(words: string[]): void {
  const isFromStage = stages.length > 1;
  const [target = '', ...sources] = words.toReversed();
  for (const source of sources) {
    const isNode = source === '/usr/local/bin/node';
    const from = isNode ? process.execPath : isFromStage ? inStage(firstStage(), source) : source;
    const into =
      sources.length > 1 || target === 'deploy/'
        ? join(inStage(currentStage(), target), source.split('/').at(-1) ?? '')
        : inStage(currentStage(), target);
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
    mkdirSync(inStage(currentStage(), '/site/data'), { recursive: true });
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
