import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { release } from '#release/release.ts';
import { editContent, makeRepository } from '../../tests/support/practice-repository.ts';

// Every step is a git command of its own.
vi.setConfig({ testTimeout: 60_000 });

describe('what was changed in the content', () => {
  test('is checked, built, tested, described in words, committed and sent', async () => {
    const practice = makeRepository();
    editContent(practice);
    const dependencies = practice.dependencies();
    await release(dependencies);
    expect(dependencies.done).toEqual(['build', 'test', 'keep']);
    expect(dependencies.printed[0]).toBe(
      '1 page changed, 1 fact of the practice\n  Changed: Test pain\n  Phone: was 517-555-0100, is now 517-555-0199',
    );
    expect(dependencies.printed[1]).toMatch(/^Sent to origin\..+npm run undo$/);
    expect(practice.git('status', '--porcelain')).toBe('');
    expect(practice.there('log', '-1', '--format=%s', 'main')).toBe(
      'Publish Test pain and facts of the practice',
    );
    expect(practice.there('show', 'main:content/practice.yaml')).toContain('517-555-0199');
  });

  test('stays, and the folder to upload is named, where the project is sent nowhere', async () => {
    const practice = makeRepository({ hasRemote: false });
    editContent(practice);
    const dependencies = practice.dependencies();
    await release(dependencies);
    expect(dependencies.printed[1]).toContain(
      `upload everything in ${join(practice.folder, 'dist', 'client')}`,
    );
    expect(practice.git('log', '--format=%s')).toBe('Publish Test pain and facts of the practice\nBegin');
  });

  test('is built and tested all the same where the folder is not in git', async () => {
    const practice = makeRepository({ hasRemote: false });
    rmSync(join(practice.folder, '.git'), { recursive: true });
    const dependencies = practice.dependencies();
    await release(dependencies);
    expect(dependencies.done).toEqual(['build', 'test', 'keep']);
    expect(dependencies.printed).toEqual([
      expect.stringContaining('not kept in git, so nothing is remembered'),
    ]);
  });

  test('may be a new page, a page taken away, a draft and a picture', async () => {
    const practice = makeRepository();
    const { edit, write, read, folder } = practice;
    write(
      'content/pages/parking.mdx',
      read('content/pages/contact.mdx').replace(/^title: .*/m, 'title: Parking'),
    );
    edit('content/conditions/other-pain.mdx', (text) => text.replace('title:', 'draft: true\ntitle:'));
    edit('content/conditions/draft-pain.mdx', (text) => text.replace('None are known.', 'None.'));
    writeFileSync(join(folder, 'content/articles/new.png'), 'x');
    rmSync(join(folder, 'content/conditions/square.png'));
    const dependencies = practice.dependencies({
      check: () => ({ problems: [], pageCount: 9, drafts: [], behind: [], unlearned: [] }),
    });
    await release(dependencies);
    expect(dependencies.printed[0]?.split('\n')).toEqual([
      '1 page new, 1 taken away, 1 draft, 2 other files',
      '  New: Parking',
      '  Taken away: Other pain',
      '  Draft, which visitors do not see: Draft pain',
      '  New file: articles/new.png',
      '  File taken away: conditions/square.png',
    ]);
    expect(practice.git('status', '--porcelain')).toBe('');
  });

  test('is left alone where nothing changed', async () => {
    const practice = makeRepository();
    const dependencies = practice.dependencies();
    await release(dependencies);
    expect(dependencies.done).toEqual([]);
    expect(dependencies.printed).toEqual([
      expect.stringMatching(/^Nothing has changed since you published last on \w+ \d+, \d{4}\.$/),
    ]);
  });

  test('is sent later, where it was committed before and never sent', async () => {
    const practice = makeRepository();
    editContent(practice);
    practice.git('commit', '--quiet', '--all', '--message', 'By hand');
    const dependencies = practice.dependencies();
    await release(dependencies);
    expect(dependencies.printed[0]).toMatch(/^1 page changed, 1 fact of the practice\n/);
    expect(practice.there('log', '-1', '--format=%s', 'main')).toBe('By hand');
  });

  test('is sent to an empty place as a whole', async () => {
    const practice = makeRepository();
    practice.there('update-ref', '-d', 'refs/heads/main');
    const dependencies = practice.dependencies();
    await release(dependencies);
    expect(dependencies.printed[0]).toBe('The whole site, sent for the first time');
    expect(practice.there('log', '--format=%s', 'main')).toBe('Begin');
  });
});

test('where the connection breaks while sending, the changes stay and the next try sends them', async () => {
  const practice = makeRepository();
  editContent(practice);
  const real = practice.dependencies().git;
  const broken = (...words: readonly string[]) =>
    words[0] === 'push' || words[0] === 'ls-remote'
      ? Promise.resolve({ isDone: false, stdout: '', stderr: 'fatal: Connection reset by peer' })
      : real(...words);
  const error: unknown = await release(practice.dependencies({ git: broken })).catch(
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({
    ending: expect.stringContaining('npm run release sends what is missing') as string,
  });
  expect(practice.git('status', '--porcelain')).toBe('');
  const dependencies = practice.dependencies();
  await release(dependencies);
  expect(dependencies.printed[0]).toMatch(/^1 page changed/);
  expect(practice.there('log', '-1', '--format=%s', 'main')).toMatch(/^Publish Test pain/);
  expect(existsSync(join(practice.folder, '.git', 'index.lock'))).toBe(false);
});
