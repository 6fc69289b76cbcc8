import { describe, expect, test } from 'vitest';
import { problemsAfter } from '../../tests/support/write-content.ts';

const file = 'redirects.yaml';
const problemsFor = (text: string | null) => problemsAfter({ [file]: text });
const rule = (from: string, to: string) => `- from: ${from}\n  to: ${to}\n`;
const page = '/conditions/test-pain/';

describe('old addresses', () => {
  test.each([
    ['a site without the file', null],
    ['an empty file', ''],
    ['a file of comments', '# None yet.\n'],
    ['an empty list', '[]\n'],
    [
      'a post, a number, a category, a file and a feed',
      [
        rule('/2019/05/post-name/', page),
        rule('/?p=12', '/about/'),
        rule('"?page_id=7"', '/contact/'),
        rule('/category/massage/', '/articles/'),
        rule('/index.html', '/'),
        rule('/caf%C3%A9/', '/body/'),
        rule('/feed/', '/feed.xml'),
      ].join(''),
    ],
  ])('%s are fine', (_, text) => {
    expect(problemsFor(text)).toEqual([]);
  });

  test('that lead to no page are reported with the page that was meant', () => {
    expect(problemsFor(rule('/old/', '/conditions/test-pian/'))).toEqual([
      `content/${file}, line 2: "item 1, to" is "/conditions/test-pian/", and there is no such page. Did you mean "${page}"?`,
    ]);
  });

  test('that lead to a draft are reported', () => {
    expect(problemsFor(rule('/old/', '/conditions/draft-pain/'))).toEqual([
      `content/${file}, line 2: "item 1, to" leads to a draft, "/conditions/draft-pain/", which visitors do not see. Publish that page, name another, or write "waits: true" below: then nobody is sent there until it is published.`,
    ]);
  });

  test('that go on to another old address are reported with where to lead', () => {
    expect(problemsFor(rule('/a/', '/b/') + rule('/b/', '/c/') + rule('/c/', page))).toEqual([
      `content/${file}, line 2: "item 1, to" is "/b/", which is sent on itself. Write "${page}", where that ends.`,
      `content/${file}, line 4: "item 2, to" is "/c/", which is sent on itself. Write "${page}", where that ends.`,
    ]);
  });

  test('that go in a circle are reported', () => {
    expect(problemsFor(rule('/a/', '/a'))).toEqual([
      `content/${file}, line 2: "item 1, to" goes in a circle: /a/ to /a to /a. Write the page that visitors should see.`,
    ]);
    expect(problemsFor(rule('/a/', '/b/') + rule('/b/', '/a/'))).toEqual([
      `content/${file}, line 2: "item 1, to" goes in a circle: /a/ to /b/ to /a/. Write the page that visitors should see.`,
      `content/${file}, line 4: "item 2, to" goes in a circle: /b/ to /a/ to /b/. Write the page that visitors should see.`,
    ]);
  });

  test('that would lead away from a page that is here are reported, in any spelling', () => {
    for (const from of [page, '/Conditions/Test-Pain', '/conditions/test%2Dpain'])
      expect(problemsFor(rule(from, '/'))).toEqual([
        `content/${file}, line 1: "item 1, from" is the address of a page that is here. Take it out, or rename that page.`,
      ]);
  });

  test.each(['/search/', '/body/ear', '/comments/new/', '/share/neck.png', '/admin/', '/feed.xml'])(
    'the address %s, which the site itself answers, is reported',
    (from) => {
      expect(problemsFor(rule(from, page))).toEqual([
        expect.stringContaining('"item 1, from" is the address of a page that is here.'),
      ]);
    },
  );

  test('that lead to a part of the body are fine where that has a page', () => {
    expect(problemsFor(rule('/pain/neck/', '/body/neck/') + rule('/pain/chest/', '/body/chest/'))).toEqual(
      [],
    );
    expect(problemsFor(rule('/pain/ear/', '/body/ear/'))).toEqual([
      expect.stringContaining('"/body/ear/", and there is no such page'),
    ]);
  });

  test('that stand there twice are reported, in any spelling', () => {
    expect(problemsFor(rule('/Old-Post', page) + rule('/old-post/', '/'))).toEqual([
      `content/${file}, line 3: "item 2, from" is the same address as item 1. Keep one of them.`,
    ]);
  });

  test.each([
    [
      'https://www.old.test/post/',
      'is a full address: write only what comes after the name of the site, such as /2019/05/neck-pain/ or /?p=12.',
    ],
    ['post/', 'must begin with one slash, such as /2019/05/neck-pain/ or /?p=12.'],
    ['//evil.test/', 'must begin with one slash, such as /2019/05/neck-pain/ or /?p=12.'],
    ['"/my post/"', 'holds a space, quote or other sign that no address has: copy it from the address bar.'],
    ['"/a;b{c}/"', 'holds a space, quote or other sign that no address has: copy it from the address bar.'],
    ['/a%22b/', 'holds a space, quote or other sign that no address has: copy it from the address bar.'],
    ['/a%0Ab/', 'holds a space, quote or other sign that no address has: copy it from the address bar.'],
    ['"/post/#more"', 'holds a #, and browsers keep what follows it to themselves: take it out.'],
    ['/category/*', 'holds a *, and each old address stands for itself here: give each its own line.'],
    [
      '/?p=12&page=2',
      'asks for more than one thing after the ?: keep the one that names the page, such as /?p=12.',
    ],
    ['/100%/', 'holds a % that stands for no letter: copy the address from the address bar.'],
    ['2019', 'must be text (put it in double quotes where it looks like a number or a date).'],
  ])('%s is reported', (from, message) => {
    expect(problemsFor(rule(from, page))).toEqual([`content/${file}, line 1: "item 1, from" ${message}`]);
  });

  test('that lead to another site are reported', () => {
    expect(problemsFor(rule('/old/', 'https://evil.test/'))).toEqual([
      `content/${file}, line 2: "item 1, to" must be the address of a page of this site, such as /conditions/neck-pain/.`,
    ]);
  });

  test('with a missing or mistyped part are reported with its line', () => {
    expect(problemsFor('- from: /old/\n')).toEqual([
      `content/${file}, line 1: "item 1, to" is missing. Add it, for example: to: /conditions/neck-pain/`,
    ]);
    expect(problemsFor(`- fom: /old/\n  to: ${page}\n`)).toEqual([
      expect.stringContaining('"item 1, from" is missing.'),
      expect.stringContaining('Did you mean "from"?'),
    ]);
  });

  test('that are no list, or no YAML, are reported', () => {
    expect(problemsFor('/old/: /new/\n')).toEqual([
      `content/${file}, line 1: the file must be a list. Begin each old address with "- from:" and under it, two spaces in, "to:" with the page that took its place.`,
    ]);
    expect(problemsFor('- from: "/old/\n')).toEqual([
      expect.stringMatching(`^content/${file}, line \\d+: the form cannot be read here`),
    ]);
  });
});
