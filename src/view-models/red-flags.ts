import { doctorFirstHeading, emergencyHeading } from '#lib/care-words.ts';
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

/** The first line of a page with signs: how many there are, and the way down to their card. */
export interface SignsLink {
  level: 'emergency' | 'doctor';
  text: string;
  href: string;
}

export function signsLink({ emergency, doctorFirst, who }: RedFlags): SignsLink | undefined {
  if (emergency.length > 0)
    return {
      level: 'emergency',
      text: `Call 911 if you have ${anyOf(emergency)}`,
      href: '#care-emergency',
    };
  if (doctorFirst.length > 0)
    return { level: 'doctor', text: `See a ${who} first with ${anyOf(doctorFirst)}`, href: '#care-doctor' };
  return undefined;
}

const anyOf = ({ length }: readonly string[]) =>
  length === 1 ? 'this sign' : `any of these ${length} signs`;

/** The second card, where a page has signs that a doctor or dentist should see first. */
export function doctorFirstCard(flags: RedFlags): CareCardView | undefined {
  if (flags.doctorFirst.length === 0) return undefined;
  return { heading: doctorFirstHeading(flags.who), signs: flags.doctorFirst };
}
