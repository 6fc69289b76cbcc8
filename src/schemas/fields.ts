import { z } from 'astro/zod';
import { isRealDate, isRealMonth } from '#lib/dates.ts';

/** The tools Astro hands to a schema; the owner's check hands in plain ones of the same shape. */
export interface SchemaTools<Reference extends z.ZodType, Image extends z.ZodType> {
  reference: (collection: 'therapies' | 'conditions') => Reference;
  image: () => Image;
}

/** A line of plain text without stray spaces. Angle brackets are refused: front matter is never HTML. */
export function line(min: number, max: number) {
  return z
    .string()
    .min(min, `is too short: write at least ${min} characters`)
    .max(max, `is too long: keep it to ${max} characters`)
    .refine((text) => text.trim() === text, 'starts or ends with a space: take it out')
    .refine((text) => !/[<>]/.test(text), 'holds a < or >: write it in words');
}

const notADay = 'is not a date: write it as YYYY-MM-DD, such as 2026-11-23';

/**
 * A calendar day, `YYYY-MM-DD`. YAML readers turn a bare date into a Date at midnight UTC; both forms are
 * taken and a plain string comes out. Anything else (a year, an empty value, 31 February) is refused.
 */
export const day = z
  .union([z.string(), z.date()], { error: notADay })
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value))
  .refine(isRealDate, { error: notADay, abort: true })
  .refine((text) => text >= '2000' && text < '2100', { error: 'has a year that cannot be meant: check it' });

/** Names of the fields that hold a day, which stands in a file without quotes. */
export const dayFields: readonly string[] = ['published', 'updated', 'reviewed', 'nextReview', 'from', 'to'];

/** A month, `YYYY-MM`: precise enough for when a source was last read. */
export const month = z
  .string()
  .refine(isRealMonth, 'is not a month: write it as "YYYY-MM", such as "2026-11"');

const httpsAddress = z.url({ protocol: /^https$/, hostname: z.regexes.domain });

/** A web address that readers may follow: https only. */
export const webAddress = z
  .string()
  .refine((text) => !/\s/.test(text), { error: 'holds a space: an address has none', abort: true })
  .refine((text) => httpsAddress.safeParse(text).success, 'is not a full https:// address')
  .describe('A full address that begins with https://');

/** Where a link outside of a text leads: a page of the site from its first slash on, or https. The check looks for the page. */
export const pageOrWebAddress = z
  .string()
  .refine(
    (text) => /^\/(?:[\w-]+\/)*(?:#[\w-]+)?$/.test(text) || webAddress.safeParse(text).success,
    'is neither a page of this site, such as "/contact/", nor a full https:// address',
  );

/** Name of a file or an entry: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "neck-pain"');

const term = line(2, 60);

/** Words that lead a reader to a page. Only `alsoCalled` is printed. */
export const searchWords = {
  /** Other names for the same, shown once as "Also called". */
  alsoCalled: z.array(term).default([]),
  /** Common wrong spellings. They feed the site's own search and are never printed. */
  misspellings: z.array(term).default([]),
  /** Everyday wordings ("hand goes numb at night"). They feed the search and are never printed. */
  phrases: z.array(line(2, 90)).default([]),
};

/** Somewhere a statement on the page can be checked. */
export const source = z.strictObject({
  /** Short name that the text cites: `<Source id="nhs-sciatica" />`. */
  id: slug,
  /** Title as it stands on the page or paper. */
  title: line(3, 200),
  /** Who stands behind it: "NHS", "Cochrane Library". */
  publisher: line(2, 100),
  /** Address of the original. A search or the publisher's home page is none: a source without one is listed without a link. */
  url: webAddress.optional(),
  /** Month in which somebody last read it. */
  seen: month,
  /** What was read: the whole page, only its abstract, a copy elsewhere, or what others report of it. */
  readAs: z.enum(['page', 'abstract', 'copy', 'report']).default('page'),
  /** Whether the warning signs rest on it, and nothing in the text does. */
  signs: z.boolean().default(false),
});
export type Source = z.infer<typeof source>;

const countSigns = (flags: { emergency: string[]; today: string[]; doctorFirst: string[] }) =>
  flags.emergency.length + flags.today.length + flags.doctorFirst.length;

/** Signs that something needs more than massage. A page without any must state why. */
export const redFlags = z
  .strictObject({
    /** Each line ends the sentence "Call 911 or go to an emergency room if ...". */
    emergency: z.array(line(8, 220)).default([]),
    /** Each line ends the sentence "See a doctor today if ...". */
    today: z.array(line(8, 220)).default([]),
    /** Who should be seen first; it heads the last card. */
    who: z.enum(['doctor', 'dentist', 'doctor or dentist']).default('doctor'),
    /** Each line ends the sentence "See a doctor first if ...". */
    doctorFirst: z.array(line(8, 220)).default([]),
    /** Why this page needs no warning signs. */
    none: line(20, 300).optional(),
  })
  .refine((flags) => flags.none !== undefined || countSigns(flags) > 0, {
    error:
      'is empty: list the signs under "emergency" and "doctorFirst", or say why there are none under "none"',
  })
  .refine((flags) => flags.none === undefined || countSigns(flags) === 0, {
    error: 'gives a reason for having no signs and lists some: keep one or the other',
  });
export type RedFlags = z.infer<typeof redFlags>;

/** When a page was written, changed, last checked against its sources, and is due again. */
const dates = { published: day, updated: day, reviewed: day, nextReview: day };

interface Dated {
  published: string;
  updated: string;
  reviewed: string;
  nextReview: string;
}

/** Dates in an order that can be true. ISO days compare as text. */
export const datesInOrder = (entry: Dated) =>
  entry.published <= entry.updated && entry.published <= entry.reviewed && entry.reviewed < entry.nextReview;
export const datesInOrderProblem =
  'has dates out of order: published comes first, updated and reviewed on or after it, nextReview after reviewed';

/** A draft is shown while you edit and left out of the built site. */
export const draft = z.boolean().default(false);

/** A picture beside the entry, or null. */
export function picture<Image extends z.ZodType>(image: () => Image) {
  return z.strictObject({ file: image(), alt: line(5, 200) }).optional();
}

/** The end of the form of a condition, therapy or article. */
export function readingFields<Image extends z.ZodType>(image: () => Image, leastSources: 1 | 3) {
  const enough = `needs at least ${leastSources === 1 ? 'one source' : 'three sources'}`;
  return {
    redFlags,
    sources: z.array(source).min(leastSources, enough),
    ...dates,
    /** Id of a reviewer of practice.yaml: only where that person has really checked this page. */
    reviewedBy: slug.meta({ input: 'reviewer' }).optional(),
    picture: picture(image),
    /** Whether readers may comment on the page, where the practice takes comments at all. */
    comments: z.boolean().default(true),
    draft,
  };
}
