/** A postal address without its country. */
export interface Address {
  street: string;
  locality: string;
  region?: string | undefined;
  postalCode?: string | undefined;
}

interface AddressRules {
  /** The regions, where every address names one of them. */
  regions?: readonly string[];
  /** What a region is called. */
  regionName?: string;
  postalCode: RegExp;
  /** What the postal code is called, with an example. */
  postalCodeWords: string;
  /** The line below the street. */
  lastLines: (address: Address) => (string | undefined)[];
}

const usRegions =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR VI';
const northAmerican = ({ locality, region, postalCode }: Address) => [
  [`${locality},`, region, postalCode].filter(Boolean).join(' '),
];
/** A town that gives its county its name, such as Dublin, stands there once. */
const oneByOne = ({ locality, region, postalCode }: Address) => [
  locality,
  region === locality ? undefined : region,
  postalCode,
];

const rules: Readonly<Record<string, AddressRules>> = {
  US: {
    regions: usRegions.split(' '),
    regionName: 'state',
    postalCode: /^\d{5}(-\d{4})?$/,
    postalCodeWords: 'a ZIP code in quotes, such as "48823"',
    lastLines: northAmerican,
  },
  CA: {
    regions: 'AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' '),
    regionName: 'province',
    postalCode: /^[A-CEGHJ-NPR-TVXY]\d[A-CEGHJ-NPR-TV-Z] \d[A-CEGHJ-NPR-TV-Z]\d$/,
    postalCodeWords: 'a postal code such as "K1A 0B1"',
    lastLines: northAmerican,
  },
  IE: {
    postalCode: /^(?:[AC-FHKNPRTV-Y]\d{2}|D6W) [0-9AC-FHKNPRTV-Y]{4}$/,
    postalCodeWords: 'an Eircode such as "D02 AF30"',
    lastLines: oneByOne,
  },
  GB: {
    postalCode: /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/,
    postalCodeWords: 'a postcode such as "SW1A 2AA"',
    lastLines: oneByOne,
  },
  DE: {
    postalCode: /^\d{5}$/,
    postalCodeWords: 'a postal code of five digits in quotes, such as "10115"',
    lastLines: ({ locality, postalCode }) => [[postalCode, locality].filter(Boolean).join(' ')],
  },
};

/** The lines of an address as its country writes them. */
export function addressLines(address: Address, country: string): string[] {
  const lines = rules[country]?.lastLines ?? oneByOne;
  return [address.street, ...lines(address)].filter((line) => line !== undefined);
}

/** What is wrong with a region of `country`, if anything. Only some countries have regions in their addresses. */
export function regionProblem(region: string | undefined, country: string): string | undefined {
  const { regions, regionName } = rules[country] ?? {};
  if (regions === undefined) return undefined;
  if (region === undefined) return 'is missing. Fill it in';
  if (regions.includes(region)) return undefined;
  return /^[A-Z]{2}$/.test(region)
    ? `is no ${regionName}: write ${regions.join(', ')}`
    : `must be two capital letters, such as ${country === 'US' ? 'MI' : regions[0]}`;
}

/** What is wrong with a postal code of `country`, if anything. In Ireland one may be left out. */
export function postalCodeProblem(postalCode: string | undefined, country: string): string | undefined {
  const { postalCode: pattern, postalCodeWords } = rules[country] ?? {};
  if (pattern === undefined) return undefined;
  if (postalCode === undefined) return country === 'IE' ? undefined : 'is missing. Fill it in';
  return pattern.test(postalCode) ? undefined : `must be ${postalCodeWords}`;
}
