import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { previewLog } from '#editor/bridge/preview-supervisor.ts';
import { contentDir } from '#lib/content-dir.ts';
import { readSettings } from '#server/settings.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const run = (command: string, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  return { status, says: stdout + stderr };
};

describe('the systemd units', () => {
  const unit = read('deploy/systemd/massage.service');

  it.runIf(has('systemd-analyze'))('leave the server exposed to at most 3.0 of 10', () => {
    const { says } = run('systemd-analyze', 'security', '--offline=true', 'deploy/systemd/massage.service');
    const exposure = Number(/Overall exposure level for \S+: ([\d.]+)/.exec(says)?.[1]);
    expect(exposure).toBeGreaterThan(0);
    expect(exposure).toBeLessThanOrEqual(3);
  });

  it
    .runIf(has('systemd-analyze'))
    .each(['massage.service', 'massage-update.service', 'massage-update.timer'])(
    'have nothing in them that systemd does not know: %s',
    (name) => {
      const { says } = run('systemd-analyze', 'verify', `deploy/systemd/${name}`);
      const lines = says
        .split('\n')
        .filter((line) => line.includes('deploy/') || /Unknown|Failed to parse|ignoring/.test(line));
      expect(lines).toEqual([]);
    },
  );

  it('let the server write what it stores, what the desk edits, and the caches of a build, and not the program', () => {
    const lines = [...unit.matchAll(/^ReadWritePaths=(.+)$/gm)].flatMap(([, paths = '']) => paths.split(' '));
    const paths = lines.map((path) => path.replace(/^-?\/srv\/massage\//, ''));
    const caches = ['.astro', 'node_modules/.astro', dirname(previewLog), 'node_modules/.vite'];
    const stored = [contentDir({}), '.git', 'data', 'dist'];
    expect(paths.toSorted()).toEqual([...stored, ...caches].toSorted());
    // A folder that is missing would keep the unit from starting.
    const made = /^ExecStartPre=.+mkdir -p (.+)$/m.exec(unit)?.[1]?.split(' ') ?? [];
    expect(made).toEqual(expect.arrayContaining([...caches, 'data', 'dist']));
    expect(unit).toMatch(/^OOMPolicy=continue$/m);
    expect(unit).not.toMatch(/^Memory(?:Max|High)=/m);
  });

  it('give the server settings that it understands', () => {
    const words = /^Environment=(.+)$/m.exec(unit)?.[1]?.split(' ') ?? [];
    const settings = readSettings(
      Object.fromEntries(words.map((word) => word.split('=') as [string, string])),
    );
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 4321, trustedHops: 1 });
  });
});
