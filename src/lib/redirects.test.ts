import { describe, expect, test } from 'vitest';
import { addressKey, findRedirect, redirectTable } from '#lib/redirects.ts';

const table = redirectTable([
  { from: '/2019/05/Neck-Pain/', to: '/conditions/neck-pain/' },
  { from: '/?p=12', to: '/articles/knots/' },
  { from: '/shop/?item=a%20b', to: '/paying/' },
  { from: '/caf%C3%A9/', to: '/about/' },
  { from: '/old.html', to: '/' },
]);

describe('an old address', () => {
  test.each(['/2019/05/Neck-Pain/', '/2019/05/neck-pain', '/2019/05/NECK-PAIN//', '/2019/05/neck%2Dpain/'])(
    '%s is sent on, however it is spelled',
    (url) => {
      expect(findRedirect(table, url)).toBe('/conditions/neck-pain/');
    },
  );

  test('with letters beyond ASCII is known encoded', () => {
    expect(findRedirect(table, '/caf%C3%A9')).toBe('/about/');
  });

  test('of a page by number is sent on wherever the number stands, and the rest stays', () => {
    expect(findRedirect(table, '/?p=12')).toBe('/articles/knots/');
    expect(findRedirect(table, '/?utm_source=mail&p=12')).toBe('/articles/knots/?utm_source=mail');
    expect(findRedirect(table, '/shop?item=a+b')).toBe('/paying/');
  });

  test('keeps what else is asked', () => {
    expect(findRedirect(table, '/old.html?from=card')).toBe('/?from=card');
  });

  test.each(['/', '/?p=13', '/?q=12', '/blog/?p=12', '/2019/05/', '/2019/05/neck-pain/more/', '/old.htm'])(
    '%s is none of them',
    (url) => {
      expect(findRedirect(table, url)).toBeUndefined();
    },
  );

  test.each(['//evil.test/2019/05/neck-pain/', '/\\evil.test', '/%', '/%00', '/?%'])(
    '%s is not led anywhere',
    (url) => {
      expect(findRedirect(table, url)).toBeUndefined();
    },
  );

  test('is unknown where there are none', () => {
    expect(findRedirect(new Map(), '/?p=12')).toBeUndefined();
  });
});

test('the front page has one spelling', () => {
  expect([addressKey('/'), addressKey(''), addressKey('//')]).toEqual(['/', '/', '/']);
});
