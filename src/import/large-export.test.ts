import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('an export is read in less memory than it is long', { timeout: 180_000 }, async () => {
  // Text half as large again as the heap; `npm run import:large` reads 100 MB and more.
  const { stdout } = await run(process.execPath, [
    '--max-old-space-size=64',
    'tests/import/large-export.ts',
    '90',
  ]);
  const { drafts } = JSON.parse(stdout) as { drafts: number };
  expect(drafts).toBeGreaterThan(350);
});
