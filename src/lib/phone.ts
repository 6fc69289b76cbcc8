import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

interface ReadPhone {
  /** As people of its country write it. In North America by hyphens, as `517-555-0100`. */
  national: string;
  /** With the code of its country, as search engines ask for it: `+1-517-555-0100`. */
  international: string;
}

/** True for a code of ISO 3166-1 that phone numbers are known of, such as `IE`. */
export const isCountry = (code: string): boolean => isSupportedCountry(code);

/** A phone number in any usual spelling; undefined where it is none of `country` (ISO 3166-1). */
export function readPhone(typed: string, country: string): ReadPhone | undefined {
  const text = typed.normalize('NFKC').trim();
  if (/[^\d\s().+/\u2010-\u2015\u2212-]/.test(text)) return undefined;
  const phone = parsePhoneNumberFromString(text, { defaultCountry: country as CountryCode, extract: false });
  if (phone?.isValid() !== true || (phone.country !== undefined && phone.country !== country))
    return undefined;
  const international = phone.formatInternational().replaceAll(' ', '-');
  const national = phone.countryCallingCode === '1' ? international.slice(3) : phone.formatNational();
  return { national, international };
}

/** A number that nobody can have or that serves as an example, for messages. */
export const phoneExamples: Readonly<Record<string, string>> = {
  US: '517-555-0100',
  CA: '416-555-0123',
  IE: '01 555 0123',
  GB: '020 7946 0018',
  DE: '030 23125 123',
};
