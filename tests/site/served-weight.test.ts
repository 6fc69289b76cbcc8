import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSites } from '../support/read-site.ts';
import { type SiteProcess, startSite } from '../support/site-process.ts';
import { sites } from '../support/sites.ts';

/** Bytes that a server may send before it must wait for the first answer. Source: RFC 6928, initial window of TCP. */
const firstFlight = 10 * 1460;

/** Of those, what nginx, Caddy or a CDN before the server may add to its headers: HSTS, Via, Alt-Svc and their like. */
const forProxies = 350;

describe.each(readSites())('a page of the $name site, as the server sends it', (site) => {
  let server: SiteProcess;
  let root: string;

  beforeAll(async () => {
    // Inside the project, since the built site's server looks for its packages from there.
    root = mkdtempSync(resolve('dist', 'test', 'served-'));
    const { outDir } = Object.values(sites).find(({ name }) => name === site.name) ?? sites.shipped;
    for (const part of ['client', 'server'])
      cpSync(join(outDir, part), join(root, part), { recursive: true });
    server = await startSite({ root, dataDir: join(root, 'data') });
  });

  afterAll(async () => {
    await server.end('SIGTERM');
    rmSync(root, { recursive: true });
  });

  it('arrives in the first flight of packets, headers and all', async () => {
    const paths = site.pages.map(({ path }) => path).filter((path) => path.endsWith('/'));
    const answers = await Promise.all(paths.map((path) => answerOf(server.url, path)));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(answers.filter(({ encoding }) => encoding !== 'br')).toEqual([]);
    expect(answers.filter(({ bytes }) => bytes > firstFlight - forProxies)).toEqual([]);
  });
});

/** What a browser that takes Brotli gets for a page, and its bytes on the wire, headers included. */
async function answerOf(url: string, path: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n\r\n`,
  );
  await new Promise((done) => socket.once('close', done));
  const answer = Buffer.concat(parts);
  const [headers = ''] = answer.toString('latin1').split('\r\n\r\n');
  return {
    path,
    status: Number(headers.split(' ')[1]),
    encoding: /^content-encoding: (\S+)/im.exec(headers)?.[1],
    bytes: answer.length,
  };
}
