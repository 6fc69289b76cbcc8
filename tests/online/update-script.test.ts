import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** A repository, its clone on a server, and an npm that notes what it was asked for. */
let base: string;
let origin: string;
let server: string;

const identity = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
const author = ['-c', 'user.name=Tester', '-c', 'user.email=tester@massage.test'];
const git = (folder: string, ...words: string[]) =>
  execFileSync('git', [...author, ...words], { cwd: folder, env: { ...process.env, ...identity } });

function commit(file: string, text: string): void {
  mkdirSync(join(origin, file, '..'), { recursive: true });
  writeFileSync(join(origin, file), text);
  git(origin, 'add', '--all');
  git(origin, 'commit', '--quiet', '--message', `Change ${file}`);
}

/** Runs deploy/update.sh; `isBroken` makes every build fail. */
function update(isBroken = false): { status: number | null; asked: string[] } {
  rmSync(join(base, 'asked'), { force: true });
  const env = {
    ...process.env,
    ...identity,
    PATH: `${join(base, 'bin')}:${process.env['PATH']}`,
    ASKED: join(base, 'asked'),
    BROKEN: isBroken ? 'yes' : '',
  };
  const { status } = spawnSync('sh', ['deploy/update.sh'], { cwd: server, env });
  const asked = existsSync(env.ASKED) ? readFileSync(env.ASKED, 'utf8').trim().split('\n') : [];
  return { status, asked };
}

const wantsRestart = () => {
  const file = join(server, 'dist', 'restart-wanted');
  const isThere = existsSync(file);
  rmSync(file, { force: true });
  return isThere;
};
const [install, build] = ['ci --no-audit --no-fund', 'run --silent build'];

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'update-'));
  origin = join(base, 'origin');
  server = join(base, 'server');
  mkdirSync(join(base, 'bin'));
  const npm = join(base, 'bin', 'npm');
  writeFileSync(
    npm,
    '#!/bin/sh\necho "$*" >> "$ASKED"\n[ "$1" = ci ] && mkdir -p node_modules\n[ "$1" = run ] && { [ -z "$BROKEN" ] || exit 1; mkdir -p dist/current; rm -rf dist/current/content; cp -r "$CONTENT_DIR" dist/current/content; }\nexit 0\n',
  );
  chmodSync(npm, 0o755);
  mkdirSync(origin);
  git(origin, 'init', '--quiet', '--initial-branch', 'main');
  writeFileSync(join(origin, '.gitignore'), 'dist/\nnode_modules/\n');
  mkdirSync(join(origin, 'deploy'));
  cpSync('deploy/update.sh', join(origin, 'deploy/update.sh'));
  commit('src/start.ts', 'one');
  commit('content/pages/about.mdx', 'words');
  git(base, 'clone', '--quiet', origin, server);
});
afterEach(() => rmSync(base, { recursive: true }));

it('builds what was never built, and then nothing until something has changed', () => {
  expect(update()).toEqual({ status: 0, asked: [install, build] });
  expect(update()).toEqual({ status: 0, asked: [] });
});

it('builds a change to the content, without installing or starting anything anew', () => {
  update();
  wantsRestart();
  commit('content/pages/about.mdx', 'new words');
  expect(update()).toEqual({ status: 0, asked: [build] });
  expect(readFileSync(join(server, 'content/pages/about.mdx'), 'utf8')).toBe('new words');
  expect(wantsRestart()).toBe(false);
});

it('installs where packages changed, and asks for a restart where the program did', () => {
  update();
  wantsRestart();
  commit('src/start.ts', 'two');
  expect([update(), wantsRestart()]).toEqual([{ status: 0, asked: [build] }, true]);
  commit('package-lock.json', '{}');
  expect([update(), wantsRestart()]).toEqual([{ status: 0, asked: [install, build] }, true]);
});

it('leaves all as it is where a build fails, and tries again', () => {
  update();
  wantsRestart();
  commit('src/start.ts', 'two');
  commit('content/pages/about.mdx', 'new words');
  expect(update(true)).toEqual({ status: 1, asked: [build] });
  expect(wantsRestart()).toBe(false);
  expect([update(), wantsRestart()]).toEqual([{ status: 0, asked: [build] }, true]);
});

it('touches nothing where somebody changed a file on the server', () => {
  update();
  appendFileSync(join(server, 'src/start.ts'), ' by hand');
  commit('src/start.ts', 'two');
  expect(update().status).not.toBe(0);
  expect(readFileSync(join(server, 'src/start.ts'), 'utf8')).toBe('one by hand');
});

/** What visitors see of the page that is changed here. */
const shown = () => readFileSync(join(server, 'dist/current/content/pages/about.mdx'), 'utf8');
/** The desk publishes: the content is committed, and the site built. */
function publishAtDesk(file: string, text: string): void {
  writeFileSync(join(server, file), text);
  git(server, 'commit', '--quiet', '--all', '--message', 'Publish');
  cpSync(join(server, 'content'), join(server, 'dist/current/content'), { recursive: true });
}

it('shows nobody what is saved at the desk and not published', () => {
  update();
  writeFileSync(join(server, 'content/pages/about.mdx'), 'a draft');
  commit('content/pages/contact.mdx', 'new words');
  expect([update().status, shown()]).toEqual([0, 'words']);
  expect(existsSync(join(server, 'dist/current/content/pages/contact.mdx'))).toBe(true);
  expect(readFileSync(join(server, 'content/pages/about.mdx'), 'utf8')).toBe('a draft');
});

it('builds nothing for what the desk has published', () => {
  update();
  publishAtDesk('content/pages/about.mdx', 'by the desk');
  expect([update(), shown()]).toEqual([{ status: 0, asked: [] }, 'by the desk']);
  commit('src/start.ts', 'two');
  expect(update()).toEqual({ status: 0, asked: [build] });
});

it('puts together what the desk has published and what others have sent meanwhile', () => {
  git(origin, 'switch', '--quiet', '--create', 'elsewhere');
  git(origin, 'switch', '--quiet', 'main');
  update();
  publishAtDesk('content/pages/about.mdx', 'by the desk');
  commit('content/pages/contact.mdx', 'by others');
  // A branch that is checked out takes no commits.
  git(origin, 'switch', '--quiet', 'elsewhere');
  expect([update(), shown()]).toEqual([{ status: 0, asked: [build] }, 'by the desk']);
  expect(git(origin, 'show', 'main:content/pages/about.mdx').toString()).toBe('by the desk');
  expect(update()).toEqual({ status: 0, asked: [] });
});

it('leaves both as they are where the desk and others changed the same words', () => {
  update();
  publishAtDesk('content/pages/about.mdx', 'by the desk');
  commit('content/pages/about.mdx', 'by others');
  expect([update().status, shown()]).toEqual([1, 'by the desk']);
  expect(readFileSync(join(server, 'content/pages/about.mdx'), 'utf8')).toBe('by the desk');
  expect(git(server, 'status', '--porcelain').toString()).toBe('');
});
