import { z } from 'astro/zod';
import { day, line, pageOrWebAddress, slug, webAddress } from '#schemas/fields.ts';
import { address, completeFacts, countryCheck, emergency } from '#schemas/country-facts.ts';
import { lookSchema } from '#schemas/look.ts';
import { photosSchema } from '#schemas/photo.ts';
import { otherTherapistSchema, therapistSchema } from '#schemas/therapist-facts.ts';
import { isTimeZone } from '#schemas/time-zone.ts';
import { isCurrency } from '#lib/currency.ts';
import { isCountry } from '#lib/phone.ts';
import { weekdays } from '#lib/vocabulary.ts';

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
    error: 'must be a time of day such as "09:00" or "17:30", in quotes',
    abort: true,
  })
  .meta({ input: 'time' });

const openingHours = z
  .strictObject({ days: z.array(z.enum(weekdays)).min(1), opens: clock, closes: clock })
  .refine((hours) => hours.opens < hours.closes, { error: 'closes before it opens' });

interface Dated {
  from: string;
  to?: string | undefined;
}

/** One day needs no last day. */
const withLastDay = <Entry extends Dated>(entry: Entry) => ({ ...entry, to: entry.to ?? entry.from });
const inOrder = ({ from, to }: { from: string; to: string }) => from <= to;
const notInOrder = 'ends before it begins';
const dated = { from: day, to: day.optional() };

const closure = z
  .strictObject({ ...dated, reason: line(2, 80).optional() })
  .transform(withLastDay)
  .refine(inOrder, notInOrder);

const specialHours = z
  .strictObject({ ...dated, opens: clock, closes: clock, reason: line(2, 80).optional() })
  .transform(withLastDay)
  .refine(inOrder, notInOrder)
  .refine(({ opens, closes }) => opens < closes, { error: 'closes before it opens' });

const announcement = z
  .strictObject({
    ...dated,
    words: line(5, 160),
    /** The same in Spanish, for pages in that language. */
    es: line(5, 160).optional(),
    link: pageOrWebAddress.optional(),
  })
  .transform(withLastDay)
  .refine(inOrder, notInOrder);

/** How comments are taken, and what may be answered. */
const comments = z.strictObject({
  /** Days after a page's last change for which comments are taken. Without it they never close. */
  closeAfterDays: z.int().min(1).max(3650).optional(),
  /** Which comments stand first on a page. */
  order: z.enum(['oldest', 'newest']).default('oldest'),
  /** Replies to choose from at the desk. None of them may reveal whether somebody is a client. */
  replies: z.array(z.strictObject({ title: line(2, 40), words: line(10, 1500) })).default([]),
});

/**
 * Every fact about the practice, once: content/practice.yaml. A fact that is not known is left out of the
 * file, and then out of every page and of the structured data. Nothing is ever filled in.
 */
export const practiceSchema = z
  .strictObject({
    /** Name of the practice, spelled as on its sign. */
    name: line(2, 60),
    /** Where the practice is, two letters (ISO 3166-1). It decides how phones, addresses, dates and times are written. */
    country: z
      .string()
      .refine(isCountry, 'is no country: write two capital letters, such as US, CA, IE or DE')
      .default('US'),
    /** What the practice is, in one sentence. Used for search engines and the foot of each page. */
    description: line(30, 200),
    therapist: therapistSchema,
    /** Others who give sessions. Where there are none, nothing on the site speaks of several. */
    therapists: z.array(otherTherapistSchema).default([]),
    /** Of the therapist and of the room where sessions are given. */
    photos: photosSchema.optional(),
    /** Colors, corners and typeface of the site, where they are not those that it comes with. */
    look: lookSchema.optional(),
    /** In any usual spelling of the country. Text, calls and structured data are all made from it. */
    phone: z.string().meta({ input: 'phone' }),
    /** Numbers for help in danger and in a crisis. They are known of a few countries; elsewhere they are needed. */
    emergency: emergency.optional(),
    /** Shown on the contact page only. */
    email: z.email('is not an e-mail address').optional(),
    /** The site's own address, such as https://www.yourpractice.com: needed for search engines. */
    website: webAddress
      .refine(
        (text) => new URL(text).pathname === '/',
        'has more than a host: write it alone, such as https://www.example.com',
      )
      .optional(),
    /** Where clients come to. */
    address: address.optional(),
    /** Latitude and longitude in degrees, five decimals or more. */
    geo: z.strictObject({ latitude: z.number(), longitude: z.number() }).optional(),
    /** State or towns served, in words. */
    serviceArea: line(2, 100).optional(),
    /** Towns that people name in a search beside what they look for. */
    nearbyTowns: z.array(line(2, 60)).default([]),
    /** IANA time zone, such as America/Detroit. Needed where there are hours. */
    timeZone: z
      .string()
      .refine(isTimeZone, 'is no time zone: write one such as "America/Detroit"')
      .meta({ input: 'timeZone' })
      .optional(),
    /** Opening hours; a day that is not listed is closed. */
    hours: z.array(openingHours).min(1).optional(),
    /** Holidays and other days on which the practice is closed, both ends included. */
    closed: z.array(closure).default([]),
    /** Days with hours of their own, such as the day before a holiday. */
    specialHours: z.array(specialHours).default([]),
    /** Words that every page shows at its top for some days, and that go by themselves. */
    announcements: z.array(announcement).default([]),
    /** How to get in: parking, stairs, the door, in a few sentences. */
    access: line(5, 300).optional(),
    /** A map that shows the place, on a site of its own. */
    mapLink: webAddress.optional(),
    /** Gift certificates: how somebody gets one, and where it can be bought online. */
    giftCertificates: z.strictObject({ words: line(5, 200), link: pageOrWebAddress.optional() }).optional(),
    /** Where reviews by clients stand. None is repeated on the site. */
    reviewPages: z.array(z.strictObject({ name: line(2, 60), link: webAddress })).default([]),
    /** Online booking page. Without one, the site asks people to call. */
    bookingLink: webAddress.optional(),
    payment: z.strictObject({
      /** Ways to pay that the practice takes, in clients' words. */
      accepted: z.array(line(2, 80)).default([]),
      /** Whether health insurance ever pays. */
      insurance: z.enum(['never', 'sometimes']).optional(),
      /** Range of prices in words or signs, under 100 characters. */
      priceRange: line(1, 99).optional(),
      /** What prices are in, three letters (ISO 4217). Left out, it is the currency of the country. */
      currency: z
        .string()
        .refine(isCurrency, 'is no currency: write three capital letters, such as USD or EUR')
        .optional(),
    }),
    /** License to practise, where the owner wants it shown. */
    license: z
      .strictObject({
        number: line(2, 40),
        /** State or body that gave it. */
        state: line(2, 60),
      })
      .optional(),
    /** People with a qualification who have really checked pages; a page names them under "reviewedBy". */
    reviewers: z
      .array(
        z.strictObject({
          id: slug,
          /** Name alone, without titles. */
          name: line(2, 60),
          /** What qualifies them, as it stands on their license or diploma. */
          qualification: line(3, 80),
          /** Name of the file in content/pages/ about them. */
          page: slug,
        }),
      )
      .default([]),
    /** What clients come with most, and how they come: each a short line for the about page. */
    known: z.array(line(5, 160)).default([]),
    /** The practice's own pages elsewhere. */
    profiles: z.array(webAddress).default([]),
    /** Readers' comments. Where it is left out there are none anywhere on the site. */
    comments: comments.optional(),
  })
  .refine((practice) => practice.hours === undefined || practice.timeZone !== undefined, {
    path: ['timeZone'],
    error: 'is missing: opening hours mean nothing without a time zone, such as "America/Detroit"',
  })
  .check(countryCheck)
  .transform(completeFacts);

export type Practice = z.infer<typeof practiceSchema>;
