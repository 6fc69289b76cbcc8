import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startPostgres } from '../../tests/support/postgres-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'no-postgres-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder in which this version seems to be installed. */
function install(version: string): string {
  const programs = join(folder, version, 'bin');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, 'initdb'), '');
  return folder;
}

const message =
  'These tests need PostgreSQL 15 or later. Start one and name it in PGHOST, or install it: apt-get install postgresql';

test('where PostgreSQL is not installed, tests that need it fail and say how to get it', async () => {
  await expect(startPostgres(join(folder, 'nothing'))).rejects.toThrow(message);
});

test('one that is too old counts as none', async () => {
  await expect(startPostgres(install('13'))).rejects.toThrow(message);
});
