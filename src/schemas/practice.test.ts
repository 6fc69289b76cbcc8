import { expect, test } from 'vitest';
import { accepted, formWith, refusals } from '../../tests/support/forms.ts';

const noTimeZone =
  'timeZone: is missing: opening hours mean nothing without a time zone, such as "America/Detroit"';
const wrongTime = 'must be a time of day such as "09:00" or "17:30", in quotes';
const hours = (opens: string, closes: string) => ({ hours: [{ days: ['Monday'], opens, closes }] });

test('a practice with every fact is taken', () => {
  expect(refusals('practice', {})).toEqual([]);
});

test('a practice that states only what it must is taken, and nothing is filled in', () => {
  const needed = ['name', 'description', 'therapist', 'phone', 'internationalPhone', 'country', 'payment'];
  const left = Object.keys(formWith('practice')).filter((field) => !needed.includes(field));
  const facts = accepted('practice', {
    ...Object.fromEntries(left.map((field) => [field, undefined])),
    payment: {},
  });
  const lists =
    'announcements closed known nearbyTowns profiles reviewPages reviewers specialHours therapists';
  expect(Object.keys(facts).toSorted()).toEqual([...needed, ...lists.split(' ')].toSorted());
  expect(facts).toMatchObject({ closed: [], known: [], profiles: [], payment: { accepted: [] } });
});

test('a fact that has no place is refused by its name', () => {
  expect(refusals('practice', { fax: '517-555-0101' })).toEqual(['Unrecognized key: "fax"']);
  expect(refusals('practice', { payment: { rating: 5 } })).toEqual(['payment: Unrecognized key: "rating"']);
});

test.each([
  '5175550100',
  '(517) 555-0100',
  '517.555.0100',
  '517 555 0100',
  '+1-517-555-0100',
  '1 (517) 555 0100',
  ' 517-555-0100 ',
  '517\u2011555\u20130100',
])('the phone number "%s" is clear, whatever its spelling', (phone) => {
  expect(accepted('practice', { phone })).toMatchObject({ phone: '517-555-0100' });
});

test.each(['517-555-010', '517-555-01000', '+49 517 555 0100', '517-KNEADS', '555-0100', ''])(
  'the phone number "%s" is refused',
  (phone) => {
    expect(refusals('practice', { phone })).toEqual([
      'phone: must be ten digits in quotes, such as "517-555-0100"',
    ]);
  },
);

test('opening hours without a time zone are refused', () => {
  expect(refusals('practice', { timeZone: undefined })).toEqual([noTimeZone]);
  expect(refusals('practice', { timeZone: undefined, hours: undefined })).toEqual([]);
});

test.each(['Detroit', 'Michigan time', 'America/Lansing', 'EST', 'EST5EDT', 'Etc/GMT+5', ''])(
  '"%s" is no time zone',
  (timeZone) => {
    expect(refusals('practice', { timeZone })).toEqual([
      'timeZone: is no time zone: write one such as "America/Detroit"',
    ]);
  },
);

test.each(['9:00', '24:00', '12:60', '9 AM', '09:00:00', ''])('"%s" is no time of day', (time) => {
  expect(refusals('practice', hours(time, '23:59'))).toEqual([`hours.0.opens: ${wrongTime}`]);
  expect(refusals('practice', hours('00:00', time))).toEqual([`hours.0.closes: ${wrongTime}`]);
});

test('a day cannot close before or as it opens', () => {
  for (const [opens, closes] of [
    ['17:00', '09:00'],
    ['09:00', '09:00'],
  ] as const)
    expect(refusals('practice', hours(opens, closes))).toEqual(['hours.0: closes before it opens']);
  expect(refusals('practice', hours('09:00', '09:01'))).toEqual([]);
});

test('days of the week are written in full', () => {
  const row = { opens: '09:00', closes: '17:00' };
  expect(refusals('practice', { hours: [{ ...row, days: ['Mon'] }] })).toHaveLength(1);
  expect(refusals('practice', { hours: [{ ...row, days: [] }] })).toHaveLength(1);
});

test('a closure cannot end before it begins, and may last one day', () => {
  const closed = (from: string, to: string) => ({ closed: [{ from, to }] });
  expect(refusals('practice', closed('2027-01-01', '2026-12-24'))).toEqual([
    'closed.0: ends before it begins',
  ]);
  expect(refusals('practice', closed('2026-12-24', '2026-12-24'))).toEqual([]);
});

test('web addresses of the practice are https', () => {
  for (const field of ['website', 'bookingLink'])
    expect(refusals('practice', { [field]: 'http://massage.test' })).toEqual([
      `${field}: is not a full https:// address`,
    ]);
  expect(refusals('practice', { profiles: ['https://social.massage.test', 'social.massage.test'] })).toEqual([
    'profiles.1: is not a full https:// address',
  ]);
});

test('an e-mail address must be one', () => {
  expect(refusals('practice', { email: 'desk at massage.test' })).toEqual([
    'email: is not an e-mail address',
  ]);
});

test('an address has a state of two letters and a ZIP code in quotes', () => {
  const address = { street: '1 Test Street', locality: 'Testville', region: 'MI', postalCode: '48000' };
  expect(refusals('practice', { address })).toEqual([]);
  expect(refusals('practice', { address: { ...address, postalCode: '48000-1234' } })).toEqual([]);
  expect(refusals('practice', { address: { ...address, region: 'Michigan' } })).toEqual([
    'address.region: must be two capital letters, such as MI',
  ]);
  expect(refusals('practice', { address: { ...address, postalCode: '4800' } })).toEqual([
    'address.postalCode: must be a ZIP code in quotes, such as "48823"',
  ]);
});

test('comments may close after some days, and replies have a title and words', () => {
  const comments = (written: object) => refusals('practice', { comments: written });
  expect(comments({})).toEqual([]);
  expect(
    comments({ closeAfterDays: 3650, replies: [{ title: 'Thanks', words: 'Thank you for writing.' }] }),
  ).toEqual([]);
  expect(comments({ closeAfterDays: 0 })).toHaveLength(1);
  expect(comments({ closeAfterDays: 3651 })).toHaveLength(1);
  expect(comments({ replies: [{ title: 'Thanks' }] })).toHaveLength(1);
  expect(comments({ replies: [{ title: 'Thanks', words: '<b>Thank you</b>' }] })).toEqual([
    'comments.replies.0.words: holds a < or >: write it in words',
  ]);
});

test('a day with other hours has both, in order', () => {
  const special = (entry: object) => refusals('practice', { specialHours: [entry] });
  expect(special({ from: '2026-12-24', opens: '09:00', closes: '13:00', reason: 'Holiday' })).toEqual([]);
  expect(special({ from: '2026-12-24', opens: '13:00', closes: '09:00' })).toEqual([
    'specialHours.0: closes before it opens',
  ]);
  expect(special({ from: '2026-12-24', opens: '13:00' })).toHaveLength(1);
});

test('a closing of one day needs one date', () => {
  const closed = [{ from: '2026-12-24', reason: 'Holiday' }];
  expect(accepted('practice', { closed })).toMatchObject({
    closed: [{ from: '2026-12-24', to: '2026-12-24', reason: 'Holiday' }],
  });
});

test('an announcement has a first day and words, and leads to a page or an https address', () => {
  const words = 'Gift certificates are here again.';
  const announced = (entry: object) => refusals('practice', { announcements: [entry] });
  expect(announced({ from: '2026-12-01', to: '2026-12-24', words, link: '/contact/' })).toEqual([]);
  expect(accepted('practice', { announcements: [{ from: '2026-12-01', words, es: words }] })).toMatchObject({
    announcements: [{ from: '2026-12-01', to: '2026-12-01', words, es: words }],
  });
  expect(announced({ from: '2026-12-24', to: '2026-12-01', words })).toEqual([
    'announcements.0: ends before it begins',
  ]);
  for (const link of ['contact', '//other.test/', 'http://shop.test', 'javascript:alert(1)'])
    expect(announced({ from: '2026-12-01', words, link })).toEqual([
      'announcements.0.link: is neither a page of this site, such as "/contact/", nor a full https:// address',
    ]);
});

test('photos are optional, need words for who cannot see them, and a focus lies inside', () => {
  const room = { file: './pages/room.jpg', alt: 'A quiet room' };
  const photos = (written: object) => refusals('practice', { photos: written });
  expect(refusals('practice', { photos: undefined })).toEqual([]);
  expect(photos({})).toEqual([]);
  expect(photos({ room: { ...room, focus: { across: 0, down: 100 } } })).toEqual([]);
  expect(photos({ room: { ...room, alt: undefined } })).toHaveLength(1);
  expect(photos({ room: { ...room, focus: { across: 101, down: -1 } } })).toEqual([
    'photos.room.focus.across: must be from 0 to 100',
    'photos.room.focus.down: must be from 0 to 100',
  ]);
  expect(photos({ team: room })).toEqual(['photos: Unrecognized key: "team"']);
});

test('a year that cannot be meant is refused, and a space in an address', () => {
  expect(refusals('practice', { closed: [{ from: '0026-12-24' }] })).toEqual([
    'closed.0.from: has a year that cannot be meant: check it',
  ]);
  expect(refusals('practice', { bookingLink: 'https://book.example.com/my practice' })).toEqual([
    'bookingLink: holds a space: an address has none',
  ]);
});
