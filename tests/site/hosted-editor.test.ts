import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientFolder, sites } from '../support/sites.ts';

const second = clientFolder(sites.second);
const page = () => readFileSync(join(second, 'admin', 'index.html'), 'utf8');

test('a site whose practice.yaml names no repository has no editor, and no trace of one', () => {
  const folder = clientFolder(sites.shipped);
  expect(existsSync(join(folder, 'admin'))).toBe(false);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /admin|sveltia/i.test(file))).toEqual([]);
});

test('a site that names its repository has the editor at /admin/, for that repository', () => {
  const [, settings = ''] =
    /<script type="application\/json" id="settings">(.*?)<\/script>/.exec(page()) ?? [];
  expect(JSON.parse(settings)).toEqual({
    backend: 'github',
    repository: 'test/website',
    branch: 'main',
    title: 'Test Street Massage',
  });
});

test('it stays out of search engines, the sitemap and the search', () => {
  expect(page()).toContain('<meta name="robots" content="noindex, nofollow" />');
  const told = readdirSync(second, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(sitemap.*\.xml|feed\.xml|llms\.txt|names\.json)$/.test(file))
    .filter((file) => readFileSync(join(second, file), 'utf8').includes('admin'));
  expect(told).toEqual([]);
  const home = readFileSync(join(second, 'index.html'), 'utf8');
  expect(home).not.toContain('/admin');
});

test('it has a policy of its own: its own scripts, its repository, nobody else', () => {
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page()) ?? [];
  expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ");
  expect(policy).toContain("connect-src 'self' blob: data: https://api.github.com; ");
});

test('no file of it names a host that keeps typefaces or code', () => {
  const assets = join(second, 'admin', 'assets');
  const scripts = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name));
  expect(scripts.length).toBeGreaterThan(3);
  for (const name of scripts)
    expect(readFileSync(join(assets, name), 'utf8'), name).not.toMatch(/cdn\.jsdelivr\.net|unpkg\.com/);
});
