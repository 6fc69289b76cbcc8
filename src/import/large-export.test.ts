import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('an export is read in less memory than it is long', { timeout: 180_000 }, async () => {
  // 60 MB of text in a heap of 48 MB; `npm run import:large` reads 100 MB and more.
  const { stdout } = await run(process.execPath, [
    '--max-old-space-size=48',
    'tests/import/large-export.ts',
    '15',
  ]);
  const { drafts } = JSON.parse(stdout) as { drafts: number };
  expect(drafts).toBeGreaterThan(1000);
});
