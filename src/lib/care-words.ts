import { phoneLink } from '#lib/paths.ts';
import { siteEmergency } from '#lib/site-emergency.ts';

/** Headings of the care cards: each an instruction. */

const { number } = siteEmergency;

export const callEmergency = `Call ${number}`;

export const emergencyHeading = `${callEmergency} or go to an emergency room if`;

export const signsTitle = `Signs that need ${number}`;

export const todayHeading = 'See a doctor today if';

/** What dials the number that a heading begins with, if it begins with one. */
export function dialledNumber(heading: string): { call: string; href: string } | undefined {
  return heading.startsWith(callEmergency) ? { call: callEmergency, href: phoneLink(number) } : undefined;
}

export function doctorFirstHeading(who: 'doctor' | 'dentist' | 'doctor or dentist'): string {
  return `See a ${who} first if`;
}
