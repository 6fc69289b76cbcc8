import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { readRedirects } from '#check/read-redirects.ts';
import { loadRedirects } from '#server/load-redirects.ts';
import { staticSite } from '#server/static-site.ts';
import { readSite } from '../support/read-site.ts';
import { clientFolder, sites } from '../support/sites.ts';

const beside = (site: (typeof sites)[keyof typeof sites], file: string) =>
  join(resolve(site.outDir), 'redirects', file);

describe('the old addresses of the second site', () => {
  const redirects = readRedirects(loadContent(sites.second.contentDir));
  const table = loadRedirects(beside(sites.second, 'redirects.json'));
  const server = createServer(staticSite(clientFolder(sites.second), table));
  let base = '';

  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : ''}`;
  });
  afterAll(() => server.close());

  it('are there, so that the rest is no empty promise', () => {
    expect(redirects.length).toBeGreaterThan(4);
  });

  it.each(redirects.map(({ from, to }) => [from, to] as const))(
    '%s leads to %s in one step',
    async (from, to) => {
      const answer = await fetch(base + from, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
      expect((await fetch(base + to, { redirect: 'manual' })).status).toBe(200);
    },
  );

  it('reach hosts that read _redirects, which the site itself shows nobody', async () => {
    const lines = readSite(sites.second).read('_redirects').trim().split('\n');
    for (const { to } of redirects) expect(lines.some((line) => line.includes(` ${to} 301`))).toBe(true);
    expect(lines.filter((line) => !/^\/\S*( \S+=\S+)? \/\S* 301!?$/.test(line))).toEqual([]);
    expect((await fetch(`${base}/_redirects`)).status).toBe(404);
  });

  it('reach nginx, out of the reach of visitors', () => {
    const map = readFileSync(beside(sites.second, 'nginx.conf'), 'utf8');
    for (const { to } of redirects) expect(map).toContain(` "${to}";`);
    expect(clientFolder(sites.second).includes('redirects')).toBe(false);
  });
});

it('a site without old addresses has nothing to send on', () => {
  expect(loadRedirects(beside(sites.shipped, 'no-such-file.json')).size).toBe(0);
});

it('the shipped site sends the address of its old post on', () => {
  const sent = loadRedirects(beside(sites.shipped, 'redirects.json'));
  expect(sent.size).toBeGreaterThan(0);
  for (const { from, to } of readRedirects(loadContent(sites.shipped.contentDir)))
    expect(readSite(sites.shipped).read('_redirects')).toContain(`${from} ${to} 301`);
});
