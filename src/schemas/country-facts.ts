import { z } from 'astro/zod';
import { type Address, postalCodeProblem, regionProblem } from '#lib/addresses.ts';
import { type EmergencyNumbers, emergencyNumbersOf } from '#lib/emergency-numbers.ts';
import { phoneExamples, readPhone } from '#lib/phone.ts';
import { line } from '#schemas/fields.ts';

const helpNumber = z.string().regex(/^\d[\d ]{1,15}$/, 'must be a number in quotes, such as "112"');

export const address = z.strictObject({
  street: line(3, 120),
  /** City or town. */
  locality: line(2, 80),
  /** State or province in two letters; a county where people write one. */
  region: line(2, 60).optional(),
  postalCode: line(2, 12).optional(),
});

/** What is dialled for help, for a country that the software does not know it of. */
export const emergency = z.strictObject({
  number: helpNumber,
  /** A line for people in a crisis that answers day and night. Without it they are sent to the emergency number. */
  crisisLine: z
    .strictObject({ name: line(2, 60), number: helpNumber, takesText: z.boolean().default(false) })
    .optional(),
});

/** The facts whose rules depend on the country. */
interface CountryFacts {
  country: string;
  phone: string;
  address?: Address | undefined;
  license?: { number: string; state: string } | undefined;
  emergency?: EmergencyNumbers | undefined;
}

type Found = [path: string[], message: string | undefined];

/** Facts that are wrong for their country. They are looked at beside other mistakes, so that one check reports all. */
export const countryCheck = z.superRefine<CountryFacts>(
  (facts, context) => {
    for (const [path, message] of findProblems(facts))
      if (message !== undefined) context.addIssue({ code: 'custom', path, message });
  },
  { when: ({ value }) => typeof (value as Partial<CountryFacts> | null)?.country === 'string' },
);

function* findProblems({ country, phone, address, license, ...facts }: CountryFacts): Generator<Found> {
  if (typeof phone === 'string') yield [['phone'], phoneProblem(phone, country)];
  if (emergencyNumbersOf({ country, ...facts }) === undefined)
    yield [
      ['emergency'],
      `is missing: the numbers for help in this country (${country}) are not known here. ${ask}`,
    ];
  if (license !== undefined && country === 'US')
    yield [['license', 'state'], regionProblem(license.state, country)];
  if (typeof address !== 'object') return;
  yield [['address', 'region'], regionProblem(address.region, country)];
  yield [['address', 'postalCode'], postalCodeProblem(address.postalCode, country)];
}

const ask =
  'Write what people dial there in an emergency, and a crisis line that answers day and night if there is one: emergency: { number: "112", crisisLine: { name: Samaritans, number: "116 123" } }';

function phoneProblem(phone: string, country: string): string | undefined {
  if (readPhone(phone, country) !== undefined) return undefined;
  const example = phoneExamples[country];
  if (country === 'US') return `must be ten digits in quotes, such as "${example}"`;
  const write = example === undefined ? '' : `: write one such as "${example}", in quotes`;
  return `is no phone number of the country (${country})${write}`;
}

/** The phone as its country writes it, and as other countries dial it: `+1-517-555-0100`. */
export function completeFacts<Facts extends CountryFacts>(
  facts: Facts,
): Facts & { internationalPhone: string } {
  const phone = readPhone(facts.phone, facts.country);
  if (phone === undefined) throw new Error(`"${facts.phone}" was taken for a phone number.`);
  return { ...facts, phone: phone.national, internationalPhone: phone.international };
}
