import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import type { ReleaseDependencies } from '#release/release-dependencies.ts';
import { gitIn } from '#release/git.ts';
import { writeContent } from './write-content.ts';

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

/** @param options.remote false where the project is sent nowhere */
export function makeRepository({ hasRemote = true } = {}): PracticeRepository {
  const { base: folder, remove } = writeContent({});
  onTestFinished(remove);
  const environment = quietEnvironment(folder);
  const remote = join(folder, '..', `${folder.split('/').at(-1)}.git`);
  onTestFinished(() => rmSync(remote, { recursive: true, force: true }));
  const run = (cwd: string, words: string[]) =>
    execFileSync('git', words, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
      .toString()
      .trim();
  const git = (...words: string[]) => run(folder, words);
  const path = (file: string) => join(folder, file);
  const read = (file: string) => readFileSync(path(file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  };
  write('src/program.ts', 'export const program = 1;\n');
  git('init', '--quiet', '--initial-branch', 'main');
  git('config', 'user.name', 'Tester');
  git('config', 'user.email', 'tester@massage.test');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin');
  if (hasRemote) {
    run(dirname(folder), ['init', '--quiet', '--bare', '--initial-branch', 'main', remote]);
    git('remote', 'add', 'origin', remote);
    git('push', '--quiet', '--set-upstream', 'origin', 'main');
  }
  return {
    ...{ folder, remote, git, read, write, environment },
    there: (...words) => run(remote, words),
    edit: (file, edit) => write(file, edit(read(file))),
    state: () => ({
      head: git('rev-parse', 'HEAD'),
      branch: git('branch', '--show-current'),
      status: git('status', '--porcelain', '--untracked-files=all'),
      work: git('diff'),
      index: git('diff', '--cached'),
    }),
    dependencies: (changes = {}) => makeDependencies(folder, environment, changes),
  };
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
    GIT_TERMINAL_PROMPT: '0',
    GIT_CEILING_DIRECTORIES: dirname(home),
  };
}

/** Somebody changed a word and a number. */
export function editContent({ edit }: PracticeRepository): void {
  edit('content/conditions/test-pain.mdx', (text) => text.replace('None are known.', 'None are known yet.'));
  edit('content/practice.yaml', (text) => text.replace('517-555-0100', '517-555-0199'));
}
