import { words } from '#i18n/interface-words.ts';
import type { Language } from '#lib/languages.ts';
import { siteEmergency } from '#lib/site-emergency.ts';
import type { RedFlags } from '#schemas/fields.ts';

const care = (language?: Language) => words(language).reading.care;

/** A care card: what to do, and the signs that call for it. */
export interface CareCardView {
  heading: string;
  signs: readonly string[];
}

/** The card that stands before everything else, where a page has emergency signs. */
export function emergencyCard(flags: RedFlags, language?: Language): CareCardView | undefined {
  if (flags.emergency.length === 0) return undefined;
  return { heading: care(language).emergency(siteEmergency.number), signs: flags.emergency };
}

/** The card between the two others: signs that can wait for a doctor's office, and not until tomorrow. */
export function todayCard(flags: RedFlags, language?: Language): CareCardView | undefined {
  return flags.today.length === 0 ? undefined : { heading: care(language).today, signs: flags.today };
}

/** The small line at the top of a page that leads down to its card of signs. */
export interface SignsLink {
  level: 'emergency' | 'doctor';
  text: string;
  href: string;
}

export function signsLink(
  { emergency, doctorFirst, who }: RedFlags,
  language?: Language,
): SignsLink | undefined {
  if (emergency.length > 0)
    return {
      level: 'emergency',
      text: care(language).emergencySigns(siteEmergency.number, emergency.length),
      href: '#care-emergency',
    };
  if (doctorFirst.length > 0)
    return {
      level: 'doctor',
      text: care(language).doctorSigns[who](doctorFirst.length),
      href: '#care-doctor',
    };
  return undefined;
}

/** The second card, where a page has signs that a doctor or dentist should see first. */
export function doctorFirstCard(flags: RedFlags, language?: Language): CareCardView | undefined {
  if (flags.doctorFirst.length === 0) return undefined;
  return { heading: care(language).doctorFirst[flags.who], signs: flags.doctorFirst };
}
