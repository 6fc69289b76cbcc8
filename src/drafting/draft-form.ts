import type { Answers } from '#drafting/draft-answers.ts';
import { addDays } from '#lib/dates.ts';
import { guidanceMark, guidanceSlug } from '#lib/guidance.ts';

const write = (what: string) => `${guidanceMark}: ${what}`;

/**
 * The form of a new draft: the owner's answers, and guidance wherever words are still to be found. It fits the
 * schema of its kind, so that the draft can be looked at from the first moment on.
 * @param today day of writing, `YYYY-MM-DD`
 */
export function draftForm(answers: Answers, today: string): Record<string, unknown> {
  const form = forms[answers.kind](answers as never, today);
  return { ...form, draft: true };
}

type Form<Kind> = (answers: Extract<Answers, { kind: Kind }>, today: string) => Record<string, unknown>;

const forms: { [Kind in Answers['kind']]: Form<Kind> } = {
  condition: ({ title, medicalName, isSymptom, areas, therapies }, today) => ({
    title,
    ...(medicalName === undefined ? {} : { medicalName }),
    kind: isSymptom ? 'symptom' : 'condition',
    ...searchWords,
    summary: summary(),
    bodyAreas: areas,
    shortAnswer: write(
      'two to four sentences that say what it is and how it usually goes. A reader who stops here has the answer.',
    ),
    verdict: write('what massage may do, in one short line.'),
    call: write('one plain reason to call, or when to.'),
    canHelp: write('what massage may do for it, honestly, in one to three sentences.'),
    cannotHelp: write('what massage cannot do for it, in one to three sentences.'),
    evidence: {
      label: 'Not searched',
      says: write('one sentence on what research says. Raise the label only as far as a source carries it.'),
    },
    therapies: therapies.map((therapy) => ({
      therapy,
      evidence: 'Not searched',
      note: write('one sentence on what you use it for here.'),
    })),
    redFlags: redFlags(),
    sources: [1, 2, 3].map((number) => source(number, today)),
    ...days(today),
  }),
  therapy: ({ title }, today) => ({
    title,
    ...searchWords,
    summary: summary(),
    shortAnswer: write(
      'two to four sentences that say what it is and what you do in a session. A reader who stops here has the answer.',
    ),
    evidence: {
      label: 'Not searched',
      says: write('one sentence on what research says. Raise the label only as far as a source carries it.'),
    },
    differences: [
      {
        from: write('a neighbour, such as spa massage'),
        difference: write('one or two sentences on how this differs from it.'),
      },
    ],
    pressure: write('how firm the work is, and that the client decides.'),
    clothing: write('what to wear, and how people are covered.'),
    suits: [write('somebody it often suits, in one line that stands alone.')],
    notFor: [write('somebody it does not suit, in one line that stands alone.')],
    aftercare: {
      normal: [write('something that is normal afterwards, and for how long.')],
      call: [write('something that is a reason to call you or a doctor.')],
    },
    redFlags: redFlags(),
    sources: [1, 2, 3].map((number) => source(number, today)),
    ...days(today),
  }),
  article: ({ title, therapies, conditions }, today) => ({
    title,
    ...searchWords,
    summary: summary(),
    shortAnswer: write(
      'the answer before the long version, in one to four sentences. A reader who stops here has it.',
    ),
    about: { therapies, conditions },
    redFlags: redFlags(),
    sources: [source(1, today)],
    ...days(today),
  }),
  page: ({ title, menu }, today) => ({
    title,
    ...searchWords,
    summary: summary(),
    lead: write('the sentence or two that stand under the heading.'),
    menu,
    published: today,
    updated: today,
  }),
};

const searchWords = {
  phrases: [write('how people would say it, in their words')],
};

const sourceId = (number: number) => `${guidanceSlug}-${number}`;

const summary = () =>
  write('one sentence of 50 to 160 letters that says what the page answers. Search engines show it.');

const redFlags = () => ({
  emergency: [
    write(
      'a sign that ends "Call the emergency number or go to an emergency room if ...", or take this list out',
    ),
  ],
  doctorFirst: [write('a sign that ends "See a doctor first if ..."')],
});

const source = (number: number, today: string) => ({
  id: sourceId(number),
  title: write('the title of the page or paper'),
  publisher: write('who stands behind it'),
  url: `https://${guidanceSlug}.example/${number}`,
  seen: today.slice(0, 7),
});

const days = (today: string) => ({
  published: today,
  updated: today,
  reviewed: today,
  nextReview: addDays(today, 365),
});
