import { doctorFirstHeading, emergencyHeading, signsTitle, todayHeading } from '#lib/care-words.ts';
import type { RedFlags } from '#schemas/fields.ts';

/** A care card: what to do, and the signs that call for it. */
export interface CareCardView {
  heading: string;
  signs: readonly string[];
}

/** The card that stands before everything else, where a page has emergency signs. */
export function emergencyCard(flags: RedFlags): CareCardView | undefined {
  return flags.emergency.length === 0 ? undefined : { heading: emergencyHeading, signs: flags.emergency };
}

/** The card between the two others: signs that can wait for a doctor's office, and not until tomorrow. */
export function todayCard(flags: RedFlags): CareCardView | undefined {
  return flags.today.length === 0 ? undefined : { heading: todayHeading, signs: flags.today };
}

/** The small line at the top of a page that leads down to its card of signs. */
export interface SignsLink {
  level: 'emergency' | 'doctor';
  text: string;
  href: string;
}

export function signsLink({ emergency, doctorFirst, who }: RedFlags): SignsLink | undefined {
  if (emergency.length > 0)
    return {
      level: 'emergency',
      text: `${signsTitle} (${emergency.length})`,
      href: '#care-emergency',
    };
  if (doctorFirst.length > 0)
    return {
      level: 'doctor',
      text: `Signs to show a ${who} first (${doctorFirst.length})`,
      href: '#care-doctor',
    };
  return undefined;
}

/** The second card, where a page has signs that a doctor or dentist should see first. */
export function doctorFirstCard(flags: RedFlags): CareCardView | undefined {
  if (flags.doctorFirst.length === 0) return undefined;
  return { heading: doctorFirstHeading(flags.who), signs: flags.doctorFirst };
}
