/** Headings of the care cards: each an instruction. */

export const emergencyHeading = 'Call 911 or go to an emergency room if';

export const todayHeading = 'See a doctor today if';

/** What dials the number that a heading begins with, if it begins with one. */
export function dialledNumber(heading: string): { call: string; href: string } | undefined {
  const [call, number] = /^Call (\d{3})\b/.exec(heading) ?? [];
  return call === undefined ? undefined : { call, href: `tel:${number}` };
}

export function doctorFirstHeading(who: 'doctor' | 'dentist' | 'doctor or dentist'): string {
  return `See a ${who} first if`;
}
