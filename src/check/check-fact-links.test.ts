import { expect, test } from 'vitest';
import { problemsAfter, replace } from '../../tests/support/write-content.ts';

const file = 'practice.yaml';
const field = `content/${file}: "Announcements, item 1, Leads to" (announcements, item 1, link)`;

test('an announcement that leads to no page is reported with the one that was meant', () => {
  expect(problemsAfter({ [file]: replace('link: /contact/', 'link: /contacts/') })).toEqual([
    `${field} the link "/contacts/" leads to no page of this site. Did you mean "/contact/"?`,
  ]);
});

test('an announcement may lead elsewhere, or nowhere', () => {
  expect(problemsAfter({ [file]: replace('link: /contact/', 'link: https://shop.massage.test') })).toEqual(
    [],
  );
  expect(problemsAfter({ [file]: replace('    link: /contact/\n', '') })).toEqual([]);
});

test('gift certificates that lead to no page are reported', () => {
  expect(problemsAfter({ [file]: replace('link: /about/', 'link: /gifts/') })[0]).toContain(
    '"Gift certificates, Where to buy one" (giftCertificates, link) the link "/gifts/" leads to no page',
  );
});
