import { expect, test } from 'vitest';
import { accepted, refusals } from '../../tests/support/forms.ts';

const abroad = (country: string, phone: string, changes: object = {}) => ({
  ...{ country, phone, address: undefined, license: undefined },
  ...changes,
});

test.each([
  ['CA', '(416) 555-0123', '416-555-0123', '+1-416-555-0123'],
  ['IE', '015550123', '(01) 555 0123', '+353-1-555-0123'],
  ['IE', '+353 85 123 4567', '085 123 4567', '+353-85-123-4567'],
  ['DE', '030/1234567', '030 1234567', '+49-30-1234567'],
  ['GB', '02079460018', '020 7946 0018', '+44-20-7946-0018'],
])(
  'a phone number of %s, typed as %s, is shown as its country writes it',
  (country, typed, shown, dialled) => {
    expect(accepted('practice', abroad(country, typed))).toMatchObject({
      phone: shown,
      internationalPhone: dialled,
    });
  },
);

test.each([
  [
    'IE',
    '517-555-0100',
    'is no phone number of the country (IE): write one such as "01 555 0123", in quotes',
  ],
  [
    'DE',
    '+353 85 123 4567',
    'is no phone number of the country (DE): write one such as "030 23125 123", in quotes',
  ],
  [
    'CA',
    '517-555-0100',
    'is no phone number of the country (CA): write one such as "416-555-0123", in quotes',
  ],
])('a phone number is refused in %s where it is %s', (country, phone, reason) => {
  expect(refusals('practice', abroad(country, phone))).toEqual([`phone: ${reason}`]);
});

test.each([
  ['CA', '416-555-0123', { region: 'ON', postalCode: 'K1A 0B1' }, []],
  ['CA', '416-555-0123', { region: 'MI', postalCode: '48000' }, ['region', 'postalCode']],
  ['IE', '01 555 0123', {}, []],
  ['IE', '01 555 0123', { region: 'Co. Cork', postalCode: 'D02 AF30' }, []],
  ['IE', '01 555 0123', { postalCode: '48000' }, ['postalCode']],
  ['DE', '030 23125 123', { postalCode: '10115' }, []],
  ['DE', '030 23125 123', {}, ['postalCode']],
  ['US', '517-555-0100', { region: 'ON', postalCode: '48000' }, ['region']],
])('an address in %s (%s) is held against the rules of its country', (country, phone, parts, wrong) => {
  const address = { street: '1 Test Street', locality: 'Testville', ...parts };
  const found = refusals('practice', abroad(country, phone, { address }));
  expect(found.map((reason) => reason.split(':')[0])).toEqual(wrong.map((field) => `address.${field}`));
});

test('a country whose numbers for help are not known must state them', () => {
  const japan = abroad('JP', '03-1234-5678');
  expect(refusals('practice', japan)[0]).toMatch(
    /^emergency: is missing: the numbers for help in this country \(JP\) are not known here\. Write/,
  );
  expect(refusals('practice', { ...japan, emergency: { number: '119' } })).toEqual([]);
  expect(refusals('practice', abroad('XX', '03-1234-5678'))[0]).toMatch(/^country: is no country/);
});
