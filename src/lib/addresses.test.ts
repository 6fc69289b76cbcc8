import { expect, test } from 'vitest';
import { addressLines } from '#lib/addresses.ts';

const street = '1 Test Street';

test.each([
  ['US', { locality: 'Testville', region: 'MI', postalCode: '48000' }, ['Testville, MI 48000']],
  ['CA', { locality: 'Toronto', region: 'ON', postalCode: 'M5V 2T6' }, ['Toronto, ON M5V 2T6']],
  ['DE', { locality: 'Berlin', postalCode: '10115' }, ['10115 Berlin']],
  ['IE', { locality: 'Galway', postalCode: 'H91 E2K3' }, ['Galway', 'H91 E2K3']],
  ['IE', { locality: 'Bray', region: 'Co. Wicklow' }, ['Bray', 'Co. Wicklow']],
  ['IE', { locality: 'Dublin', region: 'Dublin', postalCode: 'D02 AF30' }, ['Dublin', 'D02 AF30']],
])('an address in %s is written as people there write it', (country, rest, lines) => {
  expect(addressLines({ street, ...rest }, country)).toEqual([street, ...lines]);
});
