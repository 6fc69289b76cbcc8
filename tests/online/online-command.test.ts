import { execFile } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommentServer, openCommentServer } from '../support/comment-server.ts';
import { type NameServer, type Records, startNameServer } from '../support/name-server.ts';
import { type SecureSite, openSecureSite } from '../support/secure-site.ts';

const mail: Records = {
  'massage.test MX': ['mail.massage.test'],
  'massage.test TXT': ['v=spf1 include:mail.massage.test -all', 'something=else'],
  '_dmarc.massage.test TXT': ['v=DMARC1; p=reject'],
};

let site: SecureSite;
let comments: CommentServer;
let names: NameServer;

beforeEach(async () => {
  site = await openSecureSite();
  comments = await openCommentServer({ SITE_URL: site.address });
  site.comments = comments.url;
  names = await startNameServer(mail);
});
afterEach(async () => {
  names.close();
  await comments.close();
  await site.close();
});

/** `npm run online -- ADDRESS`, believing the certificate of the site unless told otherwise. */
function runOnline(address: string, isBelieved = true): Promise<{ code: number; lines: string[] }> {
  const words = ['src/cli/online.ts', address, '--name-server', names.address];
  const env = { ...process.env, ...(isBelieved && { NODE_EXTRA_CA_CERTS: site.certificate }) };
  return new Promise((resolve) => {
    execFile(process.execPath, words, { env }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code);
      resolve({ code, lines: (stdout + stderr).trim().split('\n') });
    });
  });
}

const wrongIn = (lines: readonly string[]) =>
  lines.filter((line) => line.includes('WRONG')).map((line) => line.replace(/^ *WRONG /, ''));

it('finds nothing wrong with a site that is as it should be, and changes nothing there', async () => {
  const { code, lines } = await runOnline(site.address);
  expect(wrongIn(lines)).toEqual([]);
  expect([code, lines.at(-1)]).toEqual([0, 'All good.']);
  for (const words of [
    'Browsers accept the certificate.',
    'A page that does not exist says so (404).',
    'Mail to desk@massage.test has a server (mail.massage.test).',
    'A form of this site is read.',
    'A form of another site is refused.',
  ])
    expect(lines).toContain(`  ok    ${words}`);
  const { store } = await comments.comments.context.openStore();
  expect(await store.counts()).toMatchObject({ pending: 0, spam: 0, published: 0 });
});

describe('it says in plain words what is wrong', () => {
  const pageAt = (path: string) => site.pages.get(path)?.text ?? '';
  const changeText = (path: string, from: string, to: string) => {
    expect(pageAt(path)).toContain(from);
    site.pages.set(path, { text: pageAt(path).replaceAll(from, to) });
  };

  it('with the pages', async () => {
    changeText('/', `href="${site.address}/"`, 'href="https://old.massage.test/"');
    changeText('/', '<meta charset', '<meta name="robots" content="noindex"><meta charset');
    changeText('/robots.txt', 'Allow: /', 'Disallow: /');
    changeText('/robots.txt', site.address, 'https://old.massage.test');
    changeText('/sitemap-0.xml', `${site.address}/contact/`, 'https://old.massage.test/contact/');
    site.pages.set('/conditions', { status: 200, text: 'The same page twice.' });
    site.pages.set('/no-such-page-here/', { text: 'Sorry.' });
    site.pages.delete('/_astro/a.1234.js');
    site.headers = { 'Cache-Control': 'max-age=86400', 'Content-Encoding': 'identity' };
    for (const page of site.pages.values())
      page.headers = { ...page.headers, 'Content-Encoding': 'identity' };
    const { code, lines } = await runOnline(site.address);
    const wrong = wrongIn(lines);
    for (const words of [
      `${site.address}/conditions does not lead to ${site.address}/conditions/ (status 200).`,
      'gives status 200 and not 404',
      "missing or different: Content-Security-Policy: frame-ancestors 'none', Cross-Origin-Opener-Policy",
      'for 1440 minutes ("max-age=86400")',
      'The script /_astro/a.1234.js cannot be fetched',
      'keeps all search engines out',
      'robots.txt names https://old.massage.test/sitemap-index.xml, and not',
      'tells search engines to leave it out (noindex)',
      'The front page names https://old.massage.test/ as its own (canonical)',
      'Pages of the sitemap are not as it says:',
      '1 address in it lead elsewhere, such as https://old.massage.test/contact/',
    ])
      expect(wrong).toContainEqual(expect.stringContaining(words));
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe(`${wrong.length} things to repair.`);
  });

  it('with a certificate that no browser knows', async () => {
    const { code, lines } = await runOnline(site.address, false);
    expect(lines).toEqual([`${site.address} cannot be checked: its certificate was signed by itself.`]);
    expect(code).toBe(1);
  });

  it('with the mail', async () => {
    names.close();
    names = await startNameServer({ 'massage.test TXT': ['v=spf1 -all', 'v=spf1 +all'] });
    const { lines } = await runOnline(site.address);
    expect(wrongIn(lines)).toEqual([
      'Mail to desk@massage.test arrives nowhere: massage.test names no mail server (MX record).',
      'massage.test has 2 SPF records, and receivers then heed none. Make one of them.',
    ]);
    expect(lines).toContainEqual(expect.stringContaining('_dmarc.massage.test has no record'));
  });

  it('with comments whose server is away', async () => {
    site.comments = undefined;
    const { lines } = await runOnline(site.address);
    expect(wrongIn(lines)).toEqual([
      'The pages have a form for comments, and there is no server that takes them. Start it (npm run serve), or build without comments (npm run build:static).',
    ]);
  });

  it('with a server that knows the site under another address', async () => {
    await comments.close();
    comments = await openCommentServer({ SITE_URL: 'https://www.massage.test' });
    site.comments = comments.url;
    const { lines } = await runOnline(site.address);
    expect(wrongIn(lines)).toEqual([
      `Forms of this site are refused, because the server knows the site under another address. Set SITE_URL=${site.address}`,
    ]);
  });
});

it.each([
  ['www.massage.test', '"www.massage.test" is no web address.'],
  ['https://localhost:9', 'cannot be checked: '],
])('it says what is wrong with the address %s', async (address, words) => {
  const { code, lines } = await runOnline(address);
  expect([code, lines.join('\n').includes(words)]).toEqual([1, true]);
});
