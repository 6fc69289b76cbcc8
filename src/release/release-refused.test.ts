import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { release } from '#release/release.ts';
import { Refusal } from '#release/refusal.ts';
import {
  type PracticeRepository,
  editContent,
  makeRepository,
} from '../../tests/support/practice-repository.ts';

// Every step is a git command of its own.
vi.setConfig({ testTimeout: 60_000 });

const pain = 'content/conditions/test-pain.mdx';

/** Publishes where something is in the way: the refusal is reported, and everything stays as it was. */
async function refused(practice: PracticeRepository, changes = {}): Promise<Refusal> {
  const before = practice.state();
  const dependencies = practice.dependencies(changes);
  const error: unknown = await release(dependencies).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Refusal);
  expect(practice.state()).toEqual(before);
  expect(dependencies.done).not.toContain('keep');
  return error as Refusal;
}

describe('nothing is published, and everything stays as it was,', () => {
  const changed = () => {
    const practice = makeRepository();
    editContent(practice);
    return practice;
  };

  test('where the check finds a mistake', async () => {
    const practice = changed();
    practice.edit(pain, (text) => text.replace('kind: condition', 'kind: pain'));
    const { message, ending } = await refused(practice);
    expect(message).toMatch(
      /^The check found 1 problem:\ncontent\/conditions\/test-pain\.mdx, line 4: "Kind"/,
    );
    expect(ending).toBeUndefined();
  });

  test.each(['build', 'test'])('where the %s fails', async (step) => {
    const fail = () => Promise.reject(new Refusal('It did not work.'));
    expect((await refused(changed(), { [step]: fail })).message).toBe('It did not work.');
  });

  test('where a file is written while it builds', async () => {
    const practice = changed();
    const head = practice.git('rev-parse', 'HEAD');
    const build = () => {
      practice.write('content/pages/later.png', 'a picture');
      return Promise.resolve();
    };
    const error: unknown = await release(practice.dependencies({ build })).catch((caught: unknown) => caught);
    expect((error as Refusal).message).toMatch(/was changed while this was running/);
    expect(practice.git('rev-parse', 'HEAD')).toBe(head);
    expect(practice.read('content/pages/later.png')).toBe('a picture');
  });

  test('where the owner says no', async () => {
    const questions: string[] = [];
    const confirm = (question: string) => {
      questions.push(question);
      return Promise.resolve(false);
    };
    expect((await refused(changed(), { confirm })).message).toBe('You said no.');
    expect(questions).toEqual(['Publish this?']);
  });

  test('where the program is changed as well', async () => {
    const practice = changed();
    practice.edit('src/program.ts', (text) => `${text}// more\n`);
    practice.write('src/other.ts', '');
    practice.write('notes.txt', 'A shopping list.');
    const { message } = await refused(practice);
    expect(message).toContain('Files outside content/ are changed');
    expect(message).toContain('  src/program.ts\n  src/other.ts\n');
    expect(message).not.toContain('notes.txt');
  });

  test('where an old state is shown', async () => {
    const practice = changed();
    practice.git('checkout', '--quiet', '--detach');
    expect((await refused(practice)).message).toMatch(/detached HEAD.+git switch main$/);
  });

  test('where a merge or a revert was not finished', async () => {
    const practice = changed();
    writeFileSync(join(practice.folder, '.git', 'MERGE_HEAD'), `${practice.git('rev-parse', 'HEAD')}\n`);
    expect((await refused(practice)).message).toMatch(/^A merge was begun here and not finished\./);
    renameSync(join(practice.folder, '.git', 'MERGE_HEAD'), join(practice.folder, '.git', 'REVERT_HEAD'));
    expect((await refused(practice)).message).toMatch(/^A revert was begun here and not finished\./);
  });

  test('where git does not know who somebody is', async () => {
    const practice = changed();
    practice.git('config', '--unset', 'user.email');
    expect((await refused(practice)).message).toContain('git config --global user.email');
  });

  test('where nothing was ever committed', async () => {
    const practice = changed();
    practice.git('update-ref', '-d', 'HEAD');
    const error: unknown = await release(practice.dependencies()).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ message: expect.stringContaining('git commit -m "Begin"') as string });
  });

  test('where the place to send to is not there', async () => {
    const practice = changed();
    renameSync(practice.remote, `${practice.remote}.away`);
    const { message } = await refused(practice);
    renameSync(`${practice.remote}.away`, practice.remote);
    expect(message).toMatch(/^The place where the site is sent is not there\..+\nGit says: /);
  });

  test('where there is no network', async () => {
    const practice = changed();
    practice.git('remote', 'set-url', 'origin', 'http://no-such-host.invalid/site.git');
    expect((await refused(practice)).message).toMatch(
      /^There is no connection to the place where the site is sent\./,
    );
  });

  test('where somebody else published in the meantime', async () => {
    const practice = changed();
    const elsewhere = join(practice.folder, '..', `${practice.folder.split('/').at(-1)}-elsewhere`);
    practice.git('clone', '--quiet', practice.remote, elsewhere);
    const there = (...words: string[]) => practice.git('-C', elsewhere, ...words);
    writeFileSync(join(elsewhere, 'content', 'pages', 'news.mdx'), 'x');
    there('add', '--all');
    there(
      '-c',
      'user.name=Browser',
      '-c',
      'user.email=b@massage.test',
      'commit',
      '--quiet',
      '--message',
      'Add news',
    );
    there('push', '--quiet');
    rmSync(elsewhere, { recursive: true });
    const { message } = await refused(practice);
    expect(message).toMatch(/Browser: Add news/);
    expect(message).toContain('git pull --rebase --autostash origin main');
    practice.git('pull', '--quiet', '--rebase', '--autostash', 'origin', 'main');
    practice.git('checkout', '--quiet', 'HEAD', '--', 'content/pages/news.mdx');
    expect(practice.read('content/practice.yaml')).toContain('517-555-0199');
  });

  test('where the other side refuses it', async () => {
    const practice = changed();
    const hook = join(practice.remote, 'hooks', 'pre-receive');
    writeFileSync(hook, '#!/bin/sh\necho "This branch is protected." >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    const { message } = await refused(practice);
    expect(message).toMatch(/^The place where the site is sent does not take changes from this computer/);
    expect(message).toContain('pre-receive hook declined');
    expect(practice.there('log', '--format=%s', 'main')).toBe('Begin');
  });

  test('where a rule of this project refuses the commit', async () => {
    const practice = changed();
    const hook = join(practice.folder, '.git', 'hooks', 'pre-commit');
    writeFileSync(hook, '#!/bin/sh\necho "Not today." >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    expect((await refused(practice)).message).toBe('Git could not keep the changes. It says: Not today.');
  });

  test('where several places are known and none is the one', async () => {
    const practice = changed();
    practice.git('remote', 'rename', 'origin', 'first');
    practice.git('remote', 'add', 'second', practice.remote);
    practice.git('config', '--unset', 'branch.main.remote');
    expect((await refused(practice)).message).toContain('git push -u first main');
  });
});
