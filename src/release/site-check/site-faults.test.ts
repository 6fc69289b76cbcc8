import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { siteFaults } from '#release/site-check/site-faults.ts';

const practice = { name: 'Test', phone: '517-555-0100', internationalPhone: '+1-517-555-0100' };
const style = 'p { color: red; }';
const hash = createHash('sha256').update(style).digest('base64');
const policy = `<meta http-equiv="content-security-policy" content="default-src 'self'; style-src 'sha256-${hash}'">`;
const page = (body: string, head = policy) =>
  `<!doctype html><html><head>${head}<style>${style}</style></head><body><main><h1 id="top">Test</h1>${body}<a href="tel:+15175550100">517-555-0100</a></main></body></html>`;

/** The faults of a site of two pages, of which the first holds `body`. */
async function faultsWith(body: string, files: Record<string, string | undefined> = {}): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'built-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const pages: Record<string, string> = {
    'client/index.html': page(body),
    'client/404.html': page('<a href="/">Home</a>'),
  };
  const packed = Object.keys(pages).flatMap((file) => [`${file}.br`, `${file}.gz`]);
  const others = ['sitemap-index.xml', 'robots.txt', 'a.png'].map((file) => `client/${file}`);
  const served = ['server/entry.mjs', 'server/site-facts.json'];
  const empty = Object.fromEntries([...packed, ...others, ...served].map((file) => [file, '']));
  for (const [file, text] of Object.entries({ ...empty, ...pages, ...files })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return siteFaults(root, practice);
}

test('a sound site has no faults, whatever its readers write', async () => {
  const comment = '<comment-region>undefined, call 517-555-9999</comment-region>';
  const picture = '<img src="/a.png" alt="" width="1" height="1">';
  expect(
    await faultsWith(`<a href="#top">Up</a><a href="/404.html#top">There</a>${picture}${comment}`),
  ).toEqual([]);
});

test.each([
  ['<a href="/gone/">Gone</a>', '/ leads to /gone/, which is not there'],
  ['<a href="/404.html#none">None</a>', '/ leads to the place #none on /404.html, which is not there'],
  ['<a href="/404.html"></a>', '/ has a link without words to /404.html'],
  ['<img src="/b.png" alt="" width="1" height="1">', '/ needs the file /b.png, which is not there'],
  ['<img src="/a.png">', '/ has a picture without words or size: /a.png'],
  ['<script src="https://else.test/a.js"></script>', '/ asks another host for https://else.test/a.js'],
  [
    '<link rel="alternate stylesheet" href="https://else.test/a.css">',
    '/ asks another host for https://else.test/a.css',
  ],
  ['<form action="https://else.test/"></form>', '/ asks another host for https://else.test/'],
  ['<script>alert(1)</script>', '/ holds code that its policy does not allow: alert(1)'],
  ['<p onclick="a()">', '/ holds code in an attribute that its policy does not allow: onclick'],
  ['<iframe></iframe>', '/ embeds a page or a program'],
  ['<h1>Two</h1>', '/ has 2 main headings instead of one'],
  ['<p>Opens undefined</p>', '/ shows a slip of the software: "undefined"'],
  ['<p>Call 517-555-0111.</p>', "/ shows the phone number 517-555-0111, which is not the practice's"],
])('a page with %s is refused', async (body, fault) => {
  expect(await faultsWith(body)).toEqual([fault]);
});

test.each([
  [{ 'client/index.html': page('', '') }, '/ has not exactly one policy on what it may load'],
  [
    { 'client/index.html': page('', policy.replace("'self'", "'self' https:")) },
    '/ has a policy that is not limited to this site',
  ],
  [
    { 'client/index.html': page('', policy.replace('style-src', "script-src 'unsafe-inline'; style-src")) },
    "/ has a policy that lets others in: script-src 'unsafe-inline'",
  ],
  [
    { 'client/index.html': page('').replace('+15175550100', '+15175550111') },
    '/ has no link that calls the practice',
  ],
  [{ 'client/index.html.br': undefined }, '/ has no compressed copy (br)'],
  [{ 'server/entry.mjs': undefined }, 'The file server/entry.mjs is missing.'],
])('a site is refused: %j', async (files, fault) => {
  expect(await faultsWith('', files)).toEqual([fault]);
});
