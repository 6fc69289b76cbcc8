import type { ImageMetadata } from 'astro';
import { z } from 'astro/zod';
import { articleSchema } from '#schemas/article.ts';
import { conditionSchema } from '#schemas/condition.ts';
import type { Article, Condition, Entry, Page, Therapy } from '#schemas/entries.ts';
import { pageSchema } from '#schemas/page.ts';
import { type Practice, practiceSchema } from '#schemas/practice.ts';
import { therapySchema } from '#schemas/therapy.ts';

/** The tools that Astro hands to a schema: a file name stands for a reference, a path for a picture. */
const tools = {
  reference: (collection: string) => z.string().transform((id) => ({ collection, id })),
  image: () =>
    z.string().transform((src): ImageMetadata => ({ src, width: 1200, height: 800, format: 'jpg' })),
};

const schemas = {
  therapy: therapySchema(tools),
  condition: conditionSchema(tools),
  article: articleSchema(tools),
  page: pageSchema(tools),
};

type Form<Name extends keyof typeof schemas> = z.input<(typeof schemas)[Name]>;

/** Fields of a form as an author writes them, and the file name where the title does not give it. */
export type Written<Name extends keyof typeof schemas> = Partial<Form<Name>> & { id?: string };
export type PracticeFacts = Partial<z.input<typeof practiceSchema>>;

const summary = 'One plain sentence that says what this page is about and for whom.';
const shortAnswer =
  'A plain answer in two sentences. It is long enough for the form and claims nothing about anything.';
const dates = {
  published: '2026-01-02',
  updated: '2026-02-03',
  reviewed: '2026-02-03',
  nextReview: '2027-02-03',
};
const sources = ['one', 'two', 'three'].map((id) => ({
  id,
  title: `Source ${id}`,
  publisher: `Publisher ${id}`,
  url: `https://${id}.source.test/page`,
  seen: '2026-01',
}));

const forms: { [Name in keyof typeof schemas]: Form<Name> } = {
  therapy: {
    title: 'Plain massage',
    summary,
    shortAnswer,
    evidence: {
      label: 'Limited',
      says: 'A few small studies have looked at it.',
      sources: ['one'],
      basis: 'review',
    },
    differences: [{ from: 'Another therapy', difference: 'The other one uses far less pressure.' }],
    pressure: 'As firm as you want it, and never more.',
    clothing: 'Loose clothes that are easy to move in.',
    suits: ['People who sit all day.'],
    notFor: ['Anyone with a fever today.'],
    aftercare: { normal: ['Mild soreness for a day.'], call: ['Pain that gets worse.'] },
    redFlags: { doctorFirst: ['the pain followed a fall'] },
    sources,
    ...dates,
  },
  condition: {
    title: 'Plain pain',
    kind: 'condition',
    summary,
    bodyAreas: ['neck'],
    shortAnswer,
    verdict: 'It may ease sore muscles.',
    call: 'Call if none of the signs below fit you.',
    canHelp: 'It may ease sore muscles for a while.',
    cannotHelp: 'It cannot change what an X-ray shows.',
    evidence: { label: 'Limited', says: 'A few small studies have looked at it.' },
    therapies: [
      {
        therapy: 'plain-massage',
        evidence: 'Limited',
        sources: ['two'],
        basis: 'review',
        note: 'Used for sore muscles.',
      },
    ],
    redFlags: { doctorFirst: ['the pain followed a fall'] },
    sources,
    ...dates,
  },
  article: {
    title: 'A plain article',
    summary,
    shortAnswer,
    about: {},
    redFlags: { none: 'Reading it can hurt nobody at all.' },
    sources: sources.slice(0, 1),
    ...dates,
  },
  page: {
    title: 'A plain page',
    summary,
    lead: 'One sentence that stands under the heading.',
    published: dates.published,
    updated: dates.updated,
  },
};

/** What a practice must state and nothing more. */
const leastFacts: z.input<typeof practiceSchema> = {
  name: 'Test Street Massage',
  description: 'A practice made up for the tests of this software.',
  therapist: { name: 'Tester', title: 'Massage therapist' },
  phone: '517-555-0100',
  payment: {},
};

export const makeTherapy = (written: Written<'therapy'> = {}): Therapy => makeEntry('therapy', written);
export const makeCondition = (written: Written<'condition'> = {}): Condition =>
  makeEntry('condition', written);
export const makeArticle = (written: Written<'article'> = {}): Article => makeEntry('article', written);
export const makePage = (written: Written<'page'> = {}): Page => makeEntry('page', written);

/** A practice that knows these facts, and otherwise only what every practice must state. */
export const makePractice = (facts: PracticeFacts = {}): Practice =>
  practiceSchema.parse(statePractice(facts));

/** The same as it stands in practice.yaml. */
export const statePractice = (facts: PracticeFacts = {}) => ({ ...leastFacts, ...facts });

/** @throws {z.ZodError} where the form refuses what was written */
function makeEntry<Name extends keyof typeof schemas>(
  name: Name,
  { id, ...written }: Written<Name>,
): Entry<z.output<(typeof schemas)[Name]>> {
  const form = { ...forms[name], ...written };
  return {
    id: id ?? fileName(form.title),
    data: schemas[name].parse(form) as z.output<(typeof schemas)[Name]>,
  };
}

const fileName = (title: string) => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
