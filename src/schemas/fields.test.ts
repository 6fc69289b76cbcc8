import { describe, expect, test } from 'vitest';
import { day, line, month, redFlags, slug, source, webAddress } from '#schemas/fields.ts';
import { reasons } from '../../tests/support/forms.ts';

describe('a day', () => {
  const notADay = ['is not a date: write it as YYYY-MM-DD, such as 2026-11-23'];

  test('is taken as text or as the date a YAML reader makes of it, and comes out as text', () => {
    expect(day.parse('2026-11-23')).toBe('2026-11-23');
    expect(day.parse(new Date('2026-11-23T00:00:00Z'))).toBe('2026-11-23');
  });

  test.each([2026, '2026', '', null, undefined, true, '2026-02-31', '2026-11', '23.11.2026', 'soon'])(
    'is refused when it is %j',
    (value) => {
      expect(reasons(day, value)).toEqual(notADay);
    },
  );
});

test('a month is refused when it is a number, a year or a whole day', () => {
  expect(reasons(month, '2026-11')).toEqual([]);
  for (const wrong of ['2026', '2026-13', '2026-11-23', 'November 2026'])
    expect(reasons(month, wrong)).toEqual(['is not a month: write it as "YYYY-MM", such as "2026-11"']);
  expect(reasons(month, 2026)).toHaveLength(1);
});

test.each([
  'http://www.nhs.uk/conditions/sciatica/',
  'www.nhs.uk',
  '/conditions/neck-pain/',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:desk@massage.test',
  'https://',
  'https://localhost/page',
  '',
])('an address that readers may follow is never "%s"', (address) => {
  expect(reasons(webAddress, address)).toEqual(['is not a full https:// address']);
});

test('a full https address is taken', () => {
  expect(reasons(webAddress, 'https://www.nhs.uk/conditions/sciatica/')).toEqual([]);
});

describe('a line of text', () => {
  const words = line(3, 10);

  test('is refused when it is too short or too long, with the number of characters', () => {
    expect(reasons(words, 'ab')).toEqual(['is too short: write at least 3 characters']);
    expect(reasons(words, 'abcdefghijk')).toEqual(['is too long: keep it to 10 characters']);
    expect(reasons(words, 'abc')).toEqual([]);
    expect(reasons(words, 'abcdefghij')).toEqual([]);
  });

  test('is refused with a space at either end', () => {
    for (const text of [' abc', 'abc ', 'abc\n'])
      expect(reasons(words, text)).toEqual(['starts or ends with a space: take it out']);
  });

  test('is refused when it could be HTML', () => {
    for (const text of ['<b>x</b>', 'a < b', 'a > b'])
      expect(reasons(words, text)).toEqual(['holds a < or >: write it in words']);
  });
});

test('a name of a page is lower-case words joined by hyphens', () => {
  expect(reasons(slug, 'nhs-neck-pain-2')).toEqual([]);
  for (const wrong of ['Neck', 'neck pain', 'neck_pain', '-neck', 'neck-', 'neck--pain', '../neck', ''])
    expect(reasons(slug, wrong)).toEqual(['must be lower-case words joined by hyphens, such as "neck-pain"']);
});

describe('a source', () => {
  const nhs = {
    id: 'nhs-sciatica',
    title: 'Sciatica',
    publisher: 'NHS',
    url: 'https://www.nhs.uk/conditions/sciatica/',
    seen: '2026-11',
  };

  test('counts as read in full unless it says otherwise', () => {
    expect(source.parse(nhs).readAs).toBe('page');
    expect(source.parse({ ...nhs, readAs: 'abstract' }).readAs).toBe('abstract');
  });

  test.each(['id', 'title', 'publisher', 'seen'])('is refused without its %s', (field) => {
    const [first] = reasons(source, { ...nhs, [field]: undefined });
    expect(first).toMatch(new RegExp(`^${field}: `));
  });

  test('goes without an address where nobody has opened one', () => {
    expect(source.parse({ ...nhs, url: undefined }).url).toBeUndefined();
  });

  test('is refused with an http address or a field that does not exist', () => {
    expect(reasons(source, { ...nhs, url: 'http://www.nhs.uk/' })).toEqual([
      'url: is not a full https:// address',
    ]);
    expect(reasons(source, { ...nhs, author: 'NHS' })).toEqual(['Unrecognized key: "author"']);
  });
});

describe('red flags', () => {
  const none = 'Nothing on this page is about pain.';
  const empty =
    'is empty: list the signs under "emergency" and "doctorFirst", or say why there are none under "none"';

  test('are refused when they are empty', () => {
    expect(reasons(redFlags, {})).toEqual([empty]);
    expect(reasons(redFlags, { emergency: [], doctorFirst: [], who: 'dentist' })).toEqual([empty]);
  });

  test('are refused when they list signs and a reason for having none', () => {
    for (const signs of [{ emergency: ['you cannot swallow'] }, { doctorFirst: ['you have a fever'] }])
      expect(reasons(redFlags, { ...signs, none })).toEqual([
        'gives a reason for having no signs and lists some: keep one or the other',
      ]);
  });

  test('are taken with signs of either kind, or with a reason alone', () => {
    expect(reasons(redFlags, { emergency: ['you cannot swallow'] })).toEqual([]);
    expect(reasons(redFlags, { doctorFirst: ['you have a fever'] })).toEqual([]);
    expect(reasons(redFlags, { none })).toEqual([]);
  });

  test('send people to a doctor unless a dentist is named', () => {
    expect(redFlags.parse({ doctorFirst: ['you have a fever'] }).who).toBe('doctor');
    expect(reasons(redFlags, { doctorFirst: ['you have a fever'], who: 'GP' })).toHaveLength(1);
  });
});
