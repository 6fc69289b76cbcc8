import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { publish } from '#release/publish.ts';
import { Refusal } from '#release/refusal.ts';
import { redo, setAside, undo } from '#release/undo.ts';
import { type PracticeRepository, makeRepository } from '../../tests/support/practice-repository.ts';

// Every step is a git command of its own.
vi.setConfig({ testTimeout: 60_000 });

const pain = 'content/conditions/test-pain.mdx';
const causes = ({ read }: PracticeRepository) => /None \w+[^\n]*/.exec(read(pain))?.[0];

/** Publishes once for each of `words`, which it puts into a page. */
async function publishAll(practice: PracticeRepository, ...words: string[]): Promise<void> {
  for (const said of words) {
    practice.edit(pain, (text) => text.replace(/None \w+[^\n]*/, `None ${said}.`));
    await publish(practice.tools());
  }
}

async function refusalOf(work: Promise<void>): Promise<string> {
  const error: unknown = await work.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).message;
}

describe('undo', () => {
  test('takes back one step after the other, and redo brings them back', async () => {
    const practice = makeRepository();
    await publishAll(practice, 'first', 'second');
    const tools = practice.tools();
    await undo(tools);
    expect(causes(practice)).toBe('None first.');
    expect(tools.said[0]).toMatch(
      /^This takes back "Publish Test pain" of \w+ \d+, \d+\.\n {2}Changed: Test pain$/,
    );
    expect(tools.said[1]).toMatch(/npm run undo -- --redo$/);
    expect(tools.done).toEqual(['build', 'keep']);
    await undo(practice.tools());
    expect(causes(practice)).toBe('None are known.');
    await redo(practice.tools());
    expect(causes(practice)).toBe('None first.');
    await redo(practice.tools());
    expect(causes(practice)).toBe('None second.');
    await undo(practice.tools());
    expect(causes(practice)).toBe('None first.');
    await publishAll(practice, 'third');
    expect(await refusalOf(redo(practice.tools()))).toContain('no undo');
    await undo(practice.tools());
    expect(causes(practice)).toBe('None first.');
    expect(practice.git('status', '--porcelain')).toBe('');
    expect(practice.there('rev-parse', 'main')).toBe(practice.git('rev-parse', 'HEAD'));
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
    await publish(practice.tools());
    practice.write('src/program.ts', 'export const program = 2;\n');
    practice.git('commit', '--quiet', '--all', '--message', 'Change the program');
    const tools = practice.tools();
    await undo(tools);
    expect(tools.said[0]).toContain('  Taken away: Parking');
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
  ])('does nothing where the owner %s', async (_, changes, told) => {
    const practice = makeRepository();
    await publishAll(practice, 'first');
    const before = practice.state();
    expect(await refusalOf(undo(practice.tools(changes)))).toBe(told);
    expect(practice.state()).toEqual(before);
    expect(causes(practice)).toBe('None first.');
  });

  test('does nothing where the other side cannot be reached', async () => {
    const practice = makeRepository();
    await publishAll(practice, 'first');
    practice.git('remote', 'set-url', 'origin', '/no/such/place.git');
    const before = practice.state();
    expect(await refusalOf(undo(practice.tools()))).toMatch(/is not there/);
    expect(practice.state()).toEqual(before);
  });

  test('does nothing where there are changes that it would lose', async () => {
    const practice = makeRepository();
    await publishAll(practice, 'first');
    practice.write('content/pages/new.mdx', '---\ntitle: New page\n---\n');
    const before = practice.state();
    const told = await refusalOf(undo(practice.tools()));
    expect(told).toContain('  New: New page\n');
    expect(told).toContain('npm run undo -- --edits');
    expect(practice.state()).toEqual(before);
  });

  test('does nothing where nothing was published, or more than content was changed', async () => {
    const practice = makeRepository();
    expect(await refusalOf(undo(practice.tools()))).toMatch(/has nothing simple before it/);
    practice.edit(pain, (text) => text.replace('None are', 'None is'));
    practice.write('src/program.ts', '2');
    practice.git('commit', '--quiet', '--all', '--message', 'Change it all');
    expect(await refusalOf(undo(practice.tools()))).toMatch(
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
  const tools = practice.tools({ build });
  expect(await refusalOf(undo(tools))).toMatch(/was changed while this was running/);
  expect(practice.state()).toEqual(published);
  expect(tools.said.at(-1)).toBe('What you changed meanwhile is set aside. To get it back: git stash pop');
  expect(practice.git('show', `stash@{0}:${contact}`)).toContain('Meanwhile.');
});

test('takes back a picture whose name is not English', async () => {
  const practice = makeRepository();
  practice.write('content/pages/Fuß über.png', 'a picture');
  await publish(practice.tools());
  await undo(practice.tools());
  expect(practice.git('ls-files', 'content/pages')).not.toContain('pages/Fu');
});

test('stopped while it builds, it puts everything back', async () => {
  const practice = makeRepository();
  await publishAll(practice, 'first');
  standInForAstro(practice);
  const before = practice.state();
  const command = spawn(process.execPath, [resolve('src/cli/undo.ts'), '--yes'], {
    cwd: practice.folder,
    env: { ...practice.environment, CONTENT_DIR: 'content' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((done) => command.once('close', done));
  const told = text(command.stderr);
  await expect.poll(() => existsSync(join(practice.folder, 'building')), { timeout: 30_000 }).toBe(true);
  rmSync(join(practice.folder, 'building'));
  expect(causes(practice)).toBe('None are known.');
  command.kill('SIGINT');
  expect(await ended).toBe(1);
  expect(await told).toContain('It was stopped.');
  expect(practice.state()).toEqual(before);
});

/** A build that never ends, and a file `building` that tells of its beginning. Git does not see either. */
function standInForAstro({ folder, write }: PracticeRepository): void {
  write('.git/info/exclude', 'node_modules\nbuilding\npackage.json\n');
  write('package.json', '{}');
  write('node_modules/astro/package.json', '{ "name": "astro", "bin": { "astro": "wait.js" } }');
  write(
    'node_modules/astro/wait.js',
    `require('fs').writeFileSync(${JSON.stringify(join(folder, 'building'))}, ''); setTimeout(() => {}, 120000);`,
  );
}

test('changes that were not published can be set aside and got back', async () => {
  const practice = makeRepository();
  practice.edit(pain, (text) => text.replace('None are known.', 'None so far.'));
  practice.write('content/pages/new.mdx', '---\ntitle: New page\n---\n');
  const before = practice.state();
  const tools = practice.tools();
  await setAside(tools);
  expect(tools.said[0]).toContain('  Changed: Test pain\n  New: New page');
  expect(practice.git('status', '--porcelain')).toBe('');
  expect(await refusalOf(setAside(practice.tools()))).toBe('There are no changes that were not published.');
  practice.git('stash', 'pop', '--quiet');
  expect(practice.state()).toEqual(before);
});
