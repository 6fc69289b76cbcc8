import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { supervisePreview } from '#editor/bridge/preview-supervisor.ts';

/** A process of the preview's kind: says its port, and lives until it is ended. */
function script(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'process.mjs');
  writeFileSync(file, text);
  return file;
}

test('a process that is killed is started again', async () => {
  const file = script('process.send({ port: process.pid }); setInterval(() => {}, 1000);');
  const site = supervisePreview(process.env, file);
  onTestFinished(site.stop);
  await vi.waitUntil(() => site.port() !== undefined, { timeout: 20_000 });
  const first = site.port() ?? 0;
  process.kill(first, 'SIGKILL');
  await vi.waitUntil(() => site.port() !== undefined && site.port() !== first, { timeout: 20_000 });
  expect(site.state()).toBe('ready');
});

test('a process that always ends by itself is called failing', async () => {
  const site = supervisePreview(process.env, script('process.exit(1);'));
  onTestFinished(site.stop);
  expect(site.state()).toBe('starting');
  await vi.waitUntil(() => site.state() === 'failing', { timeout: 20_000 });
});
