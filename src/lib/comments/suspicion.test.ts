import { describe, expect, test } from 'vitest';
import { leastTime, suspicionOf } from '#lib/comments/suspicion.ts';

const check = (words: string, more: Partial<Parameters<typeof suspicionOf>[0]> = {}) =>
  suspicionOf({ name: 'A reader', words, isTrapped: false, taken: 60_000, recent: 0, ...more });

describe('an honest reader', () => {
  test.each([
    'Thank you, this helped me a lot.',
    'My dentist said the same. Is it normal that my jaw clicks for weeks?',
    'I read about this at https://medlineplus.gov/ too. Does that fit?',
    'MY SHOULDER HURTS WHEN I LIFT MY ARM, IS THAT NORMAL?',
    'Gracias, mi cuello está mejor.',
    'I had to take out a loan to pay for the surgery.',
    'https://a.test is where I found your page, and I am glad.',
  ])('is not suspected: %s', (words) => {
    expect(check(words).isSuspect).toBe(false);
    expect(check(words, { taken: undefined }).isSuspect).toBe(false);
  });
});

describe('spam', () => {
  test.each([
    'Best casino slots, click here: https://win.test',
    '<a href="http://x.test">cheap</a>',
    '[url=http://x.test]pills[/url]',
    'Visit http://a.test and http://b.test and http://c.test',
    'Contact me on WhatsApp or Telegram for crypto investment',
    'Лучшие цены на сайте https://xx.test звоните',
  ])('is suspected, with reasons: %s', (words) => {
    const { isSuspect, reasons } = check(words, { taken: undefined });
    expect(isSuspect).toBe(true);
    expect(reasons.length).toBeGreaterThan(0);
  });

  test('is recognised by a filled trap and by a name that is an address', () => {
    expect(check('Nice page.', { isTrapped: true }).isSuspect).toBe(true);
    expect(check('Nice page.', { name: 'cheap-pills.com' }).isSuspect).toBe(true);
  });

  test('is not recognised by haste alone', () => {
    expect(check('Nice page.', { taken: leastTime - 1 })).toEqual({
      isSuspect: false,
      reasons: [expect.stringContaining('3.0 seconds')],
    });
    expect(check('See https://a.test', { taken: 100 }).isSuspect).toBe(true);
  });
});

test('a comment of 16 KB is checked in no time that grows with its shape', () => {
  for (const words of [
    'a.'.repeat(8_000),
    'http://'.repeat(2_300),
    '<a '.repeat(5_000),
    '((((('.repeat(3_000),
  ])
    expect(() => check(words)).not.toThrow();
});
