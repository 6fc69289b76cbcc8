import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import type { ReleaseDependencies } from '#release/release-dependencies.ts';
import { gitIn } from '#release/git.ts';
import { sites } from './sites.ts';

/** The made-up practice's content in a repository of its own, with a bare one beside it to send to. */
export interface PracticeRepository {
  folder: string;
  /** The place that the site is sent to. */
  remote: string;
  /** What git says in the practice's folder. */
  git: (...words: string[]) => string;
  /** The same in the place that the site is sent to. */
  there: (...words: string[]) => string;
  write: (file: string, text: string) => void;
  edit: (file: string, edit: (text: string) => string) => void;
  read: (file: string) => string;
  /** Everything that git knows and holds, to be compared. */
  state: () => Record<string, string>;
  /** Publishing with a stand-in for build and tests; all it does is written down. */
  dependencies: (
    changes?: Partial<ReleaseDependencies>,
  ) => ReleaseDependencies & { printed: string[]; done: string[] };
  environment: NodeJS.ProcessEnv;
}

/** @param options.hasRemote false where the project is sent nowhere */
export function makeRepository({ hasRemote = true } = {}): PracticeRepository {
  const template = (templates[Number(hasRemote)] ??= makeTemplate(hasRemote));
  const base = temporaryFolder();
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  cpSync(template, base, { recursive: true });
  const [folder, remote] = [join(base, 'practice'), join(base, 'practice.git')];
  const environment = quietEnvironment(folder);
  const run = (cwd: string, words: string[]) => runGit(cwd, environment, words);
  const git = (...words: string[]) => run(folder, words);
  const path = (file: string) => join(folder, file);
  const read = (file: string) => readFileSync(path(file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  };
  const settings = join('.git', 'config');
  write(settings, read(settings).replaceAll(template, base));
  return {
    ...{ folder, remote, git, read, write, environment },
    there: (...words) => run(remote, words),
    edit: (file, edit) => write(file, edit(read(file))),
    state: () => ({
      head: git('rev-parse', 'HEAD'),
      branch: read(join('.git', 'HEAD')),
      status: git('status', '--porcelain', '--untracked-files=all'),
      work: git('diff'),
      index: git('diff', '--cached'),
    }),
    dependencies: (changes = {}) => makeDependencies(folder, environment, changes),
  };
}

/** Repositories without and with a place to send to: each test gets a copy, since git takes long to begin one. */
const templates: [string?, string?] = [];

const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'repository-'));

function makeTemplate(hasRemote: boolean): string {
  const base = temporaryFolder();
  process.once('exit', () => rmSync(base, { recursive: true, force: true }));
  const [folder, remote] = [join(base, 'practice'), join(base, 'practice.git')];
  cpSync(sites.second.contentDir, join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src', 'program.ts'), 'export const program = 1;\n');
  const git = (...words: string[]) => runGit(folder, quietEnvironment(folder), words);
  git('init', '--quiet', '--initial-branch', 'main');
  git('config', 'user.name', 'Tester');
  git('config', 'user.email', 'tester@massage.test');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin');
  if (hasRemote) {
    git('init', '--quiet', '--bare', '--initial-branch', 'main', remote);
    git('remote', 'add', 'origin', remote);
    git('push', '--quiet', '--set-upstream', 'origin', 'main');
  }
  return base;
}

function runGit(cwd: string, env: NodeJS.ProcessEnv, words: string[]): string {
  return execFileSync('git', words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    .toString()
    .trim();
}

function makeDependencies(
  folder: string,
  environment: NodeJS.ProcessEnv,
  changes: Partial<ReleaseDependencies>,
) {
  const printed: string[] = [];
  const done: string[] = [];
  const stand = (name: string) => () => {
    done.push(name);
    return Promise.resolve();
  };
  return {
    ...{ folder, printed, done, contentDir: 'content' },
    git: gitIn(folder, environment),
    check: () => checkContent(loadContent(join(folder, 'content'))),
    build: stand('build'),
    test: stand('test'),
    activate: () => {
      done.push('keep');
      return join(folder, 'dist', 'client');
    },
    print: (words: string) => void printed.push(words),
    ...changes,
  };
}

/** The environment without the machine's own settings of git, and without the variables called `others`. */
export function quietEnvironment(home: string, others: readonly string[] = []): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') && !others.includes(name),
  );
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    // No tidying up in further processes after each commit.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'maintenance.auto',
    GIT_CONFIG_VALUE_0: 'false',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CEILING_DIRECTORIES: dirname(home),
  };
}

/** Somebody changed a word and a number. */
export function editContent({ edit }: PracticeRepository): void {
  edit('content/conditions/test-pain.mdx', (text) => text.replace('None are known.', 'None are known yet.'));
  edit('content/practice.yaml', (text) => text.replace('517-555-0100', '517-555-0199'));
}
