import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { release } from '#release/release.ts';
import { Refusal } from '#release/refusal.ts';
import { setAside, undo } from '#release/undo.ts';
import { type PracticeRepository, makeRepository } from '../../tests/support/practice-repository.ts';

// Every step is a git command of its own.
vi.setConfig({ testTimeout: 60_000 });

const pain = 'content/conditions/test-pain.mdx';
const causes = ({ read }: PracticeRepository) => /None \w+[^\n]*/.exec(read(pain))?.[0];

/** Publishes once for each of `texts`, which it puts into a page. */
async function publishAll(practice: PracticeRepository, ...texts: string[]): Promise<void> {
  for (const words of texts) {
    practice.edit(pain, (text) => text.replace(/None \w+[^\n]*/, `None ${words}.`));
    await release(practice.dependencies());
  }
}

async function refusalOf(work: Promise<void>): Promise<string> {
  const error: unknown = await work.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).message;
}

describe('undo', () => {
  test('takes back one step after the other, and git brings them back', async () => {
    const practice = makeRepository();
    await publishAll(practice, 'first', 'second');
    const dependencies = practice.dependencies();
    await undo(dependencies);
    expect(causes(practice)).toBe('None first.');
    expect(dependencies.printed[0]).toMatch(
      /^This takes back "Publish Test pain" of \w+ \d+, \d+\.\n {2}Changed: Test pain$/,
    );
    expect(dependencies.printed[1]).toMatch(/git revert --no-edit HEAD, then npm run release$/);
    expect(dependencies.done).toEqual(['build', 'keep']);
    await undo(practice.dependencies());
    expect(causes(practice)).toBe('None are known.');
    practice.git('revert', '--no-edit', 'HEAD');
    await release(practice.dependencies());
    expect(causes(practice)).toBe('None first.');
    await publishAll(practice, 'third');
    await undo(practice.dependencies());
    await undo(practice.dependencies());
    expect(causes(practice)).toBe('None are known.');
    expect(practice.git('status', '--porcelain')).toBe('');
    expect(practice.there('rev-parse', 'main')).toBe(practice.git('rev-parse', 'HEAD'));
  });

  test('keeps what was taken back where the connection breaks, and the next release sends it', async () => {
    const practice = makeRepository();
    await publishAll(practice, 'first');
    const real = practice.dependencies().git;
    const broken = (...words: readonly string[]) =>
      words[0] === 'push' || words[0] === 'ls-remote'
        ? Promise.resolve({ isDone: false, stdout: '', stderr: 'fatal: Connection reset by peer' })
        : real(...words);
    await refusalOf(undo(practice.dependencies({ git: broken })));
    expect(causes(practice)).toBe('None are known.');
    await release(practice.dependencies());
    expect(practice.there('log', '-1', '--format=%s', 'main')).toBe('Revert "Publish Test pain"');
  });

  test('does nothing where the other side refuses it', async () => {
    const practice = makeRepository();
    await publishAll(practice, 'first');
    const hook = join(practice.remote, 'hooks', 'pre-receive');
    writeFileSync(hook, '#!/bin/sh\necho "This branch is protected." >&2\nexit 1\n', { mode: 0o755 });
    const before = practice.state();
    expect(await refusalOf(undo(practice.dependencies()))).toContain('pre-receive hook declined');
    expect(practice.state()).toEqual(before);
  });

  test('takes a new page away again, and leaves the program as it is', async () => {
    const practice = makeRepository();
    const page = 'content/pages/parking.mdx';
    practice.write(
      page,
      practice
        .read('content/pages/contact.mdx')
        .replace(/^title: .*/m, 'title: Parking')
        .replace('summary: ', 'summary: Here. '),
    );
    await release(practice.dependencies());
    practice.write('src/program.ts', 'export const program = 2;\n');
    practice.git('commit', '--quiet', '--all', '--message', 'Change the program');
    const dependencies = practice.dependencies();
    await undo(dependencies);
    expect(dependencies.printed[0]).toContain('  Taken away: Parking');
    expect(practice.git('ls-files', page)).toBe('');
    expect(practice.read('src/program.ts')).toContain('2');
  });

  test.each([
    ['says no', { confirm: () => Promise.resolve(false) }, 'You said no.'],
    [
      'has a program that cannot build it any more',
      { build: () => Promise.reject(new Refusal('No.')) },
      'No.',
    ],
  ])('does nothing where the owner %s', async (_, changes, message) => {
    const practice = makeRepository();
    await publishAll(practice, 'first');
    const before = practice.state();
    expect(await refusalOf(undo(practice.dependencies(changes)))).toBe(message);
    expect(practice.state()).toEqual(before);
    expect(causes(practice)).toBe('None first.');
  });

  test('does nothing where the other side cannot be reached', async () => {
    const practice = makeRepository();
    await publishAll(practice, 'first');
    practice.git('remote', 'set-url', 'origin', '/no/such/place.git');
    const before = practice.state();
    expect(await refusalOf(undo(practice.dependencies()))).toMatch(/is not there/);
    expect(practice.state()).toEqual(before);
  });

  test('does nothing where there are changes that it would lose', async () => {
    const practice = makeRepository();
    await publishAll(practice, 'first');
    practice.write('content/pages/new.mdx', '---\ntitle: New page\n---\n');
    const before = practice.state();
    const message = await refusalOf(undo(practice.dependencies()));
    expect(message).toContain('  New: New page\n');
    expect(message).toContain('npm run undo -- --edits');
    expect(practice.state()).toEqual(before);
  });

  test('does nothing where nothing was published, or more than content was changed', async () => {
    const practice = makeRepository();
    expect(await refusalOf(undo(practice.dependencies()))).toMatch(/has nothing simple before it/);
    practice.edit(pain, (text) => text.replace('None are', 'None is'));
    practice.write('src/program.ts', '2');
    practice.git('commit', '--quiet', '--all', '--message', 'Change it all');
    expect(await refusalOf(undo(practice.dependencies()))).toMatch(
      /"Change it all" of .+ changed the program as well \(src\/program\.ts\)/,
    );
  });
});

test('loses nothing that is changed while something is taken back', async () => {
  const practice = makeRepository();
  await publishAll(practice, 'first');
  const published = practice.state();
  const contact = 'content/pages/contact.mdx';
  const build = () => {
    practice.edit(contact, (text) => `${text}\nMeanwhile.\n`);
    return Promise.resolve();
  };
  const dependencies = practice.dependencies({ build });
  expect(await refusalOf(undo(dependencies))).toMatch(/was changed while this was running/);
  expect(practice.state()).toEqual(published);
  expect(dependencies.printed.at(-1)).toBe(
    'What you changed meanwhile is set aside. To get it back: git stash pop',
  );
  expect(practice.git('show', `stash@{0}:${contact}`)).toContain('Meanwhile.');
});

test('takes back a picture whose name is not English', async () => {
  const practice = makeRepository();
  practice.write('content/pages/Fuß über.png', 'a picture');
  await release(practice.dependencies());
  await undo(practice.dependencies());
  expect(practice.git('ls-files', 'content/pages')).not.toContain('pages/Fu');
});

test('changes that were not published can be set aside and got back', async () => {
  const practice = makeRepository();
  practice.edit(pain, (text) => text.replace('None are known.', 'None so far.'));
  practice.write('content/pages/new.mdx', '---\ntitle: New page\n---\n');
  const before = practice.state();
  const dependencies = practice.dependencies();
  await setAside(dependencies);
  expect(dependencies.printed[0]).toContain('  Changed: Test pain\n  New: New page');
  expect(practice.git('status', '--porcelain')).toBe('');
  expect(await refusalOf(setAside(practice.dependencies()))).toBe(
    'There are no changes that were not published.',
  );
  practice.git('stash', 'pop', '--quiet');
  expect(practice.state()).toEqual(before);
});
