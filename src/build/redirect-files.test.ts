import { describe, expect, test } from 'vitest';
import { nginxMap, redirectsFile } from '#build/redirect-files.ts';
import { redirectFiles } from '#build/redirects.ts';
import type { Site } from '#build/site.ts';

const redirects = [
  { from: '/2019/05/Neck-Pain/', to: '/conditions/neck-pain/' },
  { from: '/?p=12', to: '/articles/knots/' },
  { from: '/?cat=3', to: '/articles/' },
  { from: '/?p=13', to: '/about/' },
  { from: '/caf%C3%A9', to: '/about/' },
  { from: '/old.html', to: '/' },
];

describe('_redirects', () => {
  test('gives each likely spelling a line, and a question its own form', () => {
    expect(redirectsFile(redirects).split('\n')).toEqual([
      '/2019/05/Neck-Pain /conditions/neck-pain/ 301',
      '/2019/05/Neck-Pain/ /conditions/neck-pain/ 301',
      '/2019/05/neck-pain /conditions/neck-pain/ 301',
      '/2019/05/neck-pain/ /conditions/neck-pain/ 301',
      '/ p=12 /articles/knots/ 301!',
      '/ cat=3 /articles/ 301!',
      '/ p=13 /about/ 301!',
      '/caf%C3%A9 /about/ 301',
      '/caf%C3%A9/ /about/ 301',
      '/old.html / 301',
      '',
    ]);
  });
});

describe('the map for nginx', () => {
  const map = nginxMap(redirects);

  test('asks the path first and each question after it, and ends in one variable', () => {
    expect(map.match(/^map .*/gm)).toEqual([
      'map $uri $moved_to_0 {',
      'map "$uri?p=$arg_p" $moved_to_1 {',
      'map "$uri?cat=$arg_cat" $moved_to {',
    ]);
    expect(map.match(/default .*/g)).toEqual(['default "";', 'default $moved_to_0;', 'default $moved_to_1;']);
  });

  test('names decoded paths, with the closing slash and without', () => {
    expect(map).toContain('  "/2019/05/neck-pain" "/conditions/neck-pain/";');
    expect(map).toContain('  "/2019/05/neck-pain/" "/conditions/neck-pain/";');
    expect(map).toContain('  "/café" "/about/";');
    expect(map).toContain('  "/?p=13" "/about/";');
  });

  test('needs one map where nothing is asked', () => {
    expect(nginxMap(redirects.slice(0, 1)).match(/^map .*/gm)).toEqual(['map $uri $moved_to {']);
  });
});

const site = (host: Site['target']['host'], website: string, redirects = '') =>
  ({
    content: new Map(redirects === '' ? [] : [['content/redirects.yaml', redirects]]),
    practice: { website },
    target: { host, address: undefined },
  }) as unknown as Site;
const one = '- from: /old/\n  to: /about/\n';

test('a site without old addresses gets no file about them, but for the one that a static nginx includes', () => {
  const website = 'https://massage.test';
  expect([...redirectFiles(site('server', website)).keys()]).toEqual([]);
  expect([...redirectFiles(site('server', website, one)).keys()]).toContain('client/_redirects');
  const files = redirectFiles(site('rules', website));
  expect([...files.keys()]).toEqual(['redirects/redirects.json', 'redirects/nginx.conf']);
  expect(files.get('redirects/nginx.conf')).toContain('map $uri $moved_to {\n  default "";\n}');
});

test('a site below a path of its host sends on what was below that path', () => {
  const files = redirectFiles(site('rules', 'https://massage.test/site', one));
  expect(files.get('client/_redirects')).toContain('/site/old/ /site/about/ 301\n');
  expect(redirectFiles(site('github-pages', 'https://massage.test/site', one)).has('client/_redirects')).toBe(
    false,
  );
});
