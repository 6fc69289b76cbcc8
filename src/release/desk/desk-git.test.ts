import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { copyContent } from '#release/content-copy.ts';
import { deskGit } from '#release/desk/desk-git.ts';
import { editContent, makeRepository } from '../../../tests/support/practice-repository.ts';

// Every step is a git command of its own.
vi.setConfig({ testTimeout: 60_000 });

function deskOf(practice: ReturnType<typeof makeRepository>) {
  const { folder, environment } = practice;
  const copy = join(folder, 'dist', 'copy');
  const desk = deskGit({
    folder,
    environment,
    contentDir: 'content',
    by: { id: 'helper', name: 'Hana <H>' },
  });
  return { copy, desk, takeCopy: () => copyContent(join(folder, 'content'), copy) };
}

test('a copy is committed in the name of the member, whatever is written in the folder meanwhile', async () => {
  const practice = makeRepository();
  const { git, write, read, folder } = practice;
  write('.gitignore', 'dist/\nnotes.txt\n');
  write('content/.hidden', 'Stays.\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Hidden');
  const { copy, desk, takeCopy } = deskOf(practice);
  editContent(practice);
  write('content/articles/new.png', 'x');
  write('content/notes.txt', 'Of nobody else.\n');
  rmSync(join(folder, 'content/conditions/square.png'));
  takeCopy();
  practice.edit('content/practice.yaml', (text) => text.replace('517-555-0199', '517-555-0155'));
  write('src/program.ts', 'export const program = 2;\n');

  await desk.commit(copy, 'Publish Test pain');
  expect(git('log', '-1', '--format=%an %ae %s')).toBe('Hana H helper@desk.invalid Publish Test pain');
  expect(git('show', '--name-status', '--format=').split('\n')).toEqual(
    [
      'A\tcontent/articles/new.png',
      'M\tcontent/conditions/test-pain.mdx',
      'D\tcontent/conditions/square.png',
      'M\tcontent/practice.yaml',
    ].toSorted((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1)),
  );
  expect(git('show', 'HEAD:content/practice.yaml')).toContain('517-555-0199');
  expect(read('content/practice.yaml')).toContain('517-555-0155');
  expect(
    git('status', '--porcelain')
      .split('\n')
      .map((line) => line.trim()),
  ).toEqual(['M content/practice.yaml', 'M src/program.ts']);

  await desk.send();
  expect(practice.there('rev-parse', 'main')).toBe(git('rev-parse', 'HEAD'));
  const head = git('rev-parse', 'HEAD');
  await desk.commit(copy, 'Again');
  expect(git('rev-parse', 'HEAD')).toBe(head);
});

test('a server without a name in git commits all the same; without git there is nothing to do', async () => {
  const practice = makeRepository({ hasRemote: false });
  practice.git('config', '--unset', 'user.name');
  practice.git('config', '--unset', 'user.email');
  const { copy, desk, takeCopy } = deskOf(practice);
  editContent(practice);
  takeCopy();
  await desk.commit(copy, 'Publish');
  expect(practice.git('log', '-1', '--format=%cn')).toBe('Hana H');
  await desk.send();
  rmSync(join(practice.folder, '.git'), { recursive: true });
  await desk.commit(copy, 'Publish');
  await desk.send();
});

test('what stands in the way of sending is said in plain words, and the commit stays', async () => {
  const practice = makeRepository();
  const { copy, desk, takeCopy } = deskOf(practice);
  editContent(practice);
  takeCopy();
  await desk.commit(copy, 'Publish');
  rmSync(practice.remote, { recursive: true });
  await expect(desk.send()).rejects.toThrow('The place where the site is sent is not there.');
  expect(practice.git('log', '-1', '--format=%s')).toBe('Publish');
  writeFileSync(join(practice.folder, '.git', 'MERGE_HEAD'), practice.git('rev-parse', 'HEAD'));
  await expect(desk.commit(copy, 'Publish')).rejects.toThrow('A merge was begun here and not finished.');
});
