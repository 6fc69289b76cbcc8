import { stringify } from 'yaml';
import type { PracticeAnswers } from '#schemas/practice-answers.ts';
import { joinWords } from '#lib/list-words.ts';

/** "Galway" or "Ann Arbor, MI": where the practice is, in words. */
export const placeOf = ({ town, region }: Pick<PracticeAnswers, 'town' | 'region'>): string =>
  [...new Set([town, region])].filter(Boolean).join(', ');

/** "therapeutic massage and myofascial release". */
export const therapyWords = (titles: readonly string[]): string =>
  joinWords(titles.map((title) => title.charAt(0).toLowerCase() + title.slice(1)));

/** practice.yaml of a new practice. What was not answered is left out. */
export function practiceFacts(answers: PracticeAnswers, titles: readonly string[]): string {
  const { name, country, therapist, title, phone, email, website, town, region, street, postalCode } =
    answers;
  const { emergency, timeZone, hours, bookingLink, look } = answers;
  const facts = {
    name,
    country,
    description: `Massage therapy in ${placeOf(answers)}: ${therapyWords(titles)}.`,
    therapist: { name: therapist, title },
    look,
    phone,
    emergency,
    email,
    website,
    address: street === undefined ? undefined : { street, locality: town, region, postalCode },
    serviceArea: placeOf(answers),
    timeZone,
    hours,
    bookingLink,
    payment: {},
  };
  const known = Object.entries(facts).filter(([, fact]) => fact !== undefined);
  return `# Every fact about the practice, once. docs/looking-after.md explains each line.\n${stringify(
    Object.fromEntries(known),
    { lineWidth: 0 },
  )}`;
}
