import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import { release } from '#release/release.ts';
import {
  type PracticeRepository,
  editContent,
  makeRepository,
} from '../../tests/support/practice-repository.ts';

// Every step is a git command of its own.
vi.setConfig({ testTimeout: 60_000 });

test('stopped while it builds, it puts everything back', async () => {
  const practice = makeRepository();
  editContent(practice);
  await release(practice.dependencies());
  standInForAstro(practice);
  const before = practice.state();
  const command = spawn(process.execPath, [resolve('src/cli/undo.ts'), '--yes'], {
    cwd: practice.folder,
    env: { ...practice.environment, CONTENT_DIR: 'content' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((done) => command.once('close', done));
  const errors = text(command.stderr);
  await expect.poll(() => existsSync(join(practice.folder, 'building')), { timeout: 30_000 }).toBe(true);
  rmSync(join(practice.folder, 'building'));
  expect(practice.read('content/practice.yaml')).toContain('517-555-0100');
  command.kill('SIGINT');
  expect(await ended).toBe(1);
  expect(await errors).toContain('It was stopped.');
  expect(practice.state()).toEqual(before);
});

/** A build that never ends, and a file `building` that marks its beginning. Git does not see either. */
function standInForAstro({ folder, write }: PracticeRepository): void {
  write('.git/info/exclude', 'node_modules\nbuilding\npackage.json\n');
  write('package.json', '{}');
  write('node_modules/astro/package.json', '{ "name": "astro", "bin": { "astro": "wait.js" } }');
  write(
    'node_modules/astro/wait.js',
    `require('fs').writeFileSync(${JSON.stringify(join(folder, 'building'))}, ''); setTimeout(() => {}, 120000);`,
  );
}
