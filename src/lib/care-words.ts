/** Headings of the care cards: each says what to do. */

export const emergencyHeading = 'Call 911 or go to an emergency room if';

export const todayHeading = 'See a doctor today if';

/** A heading that begins with a number to call, cut after it: what dials, and what is said besides. */
export function dialledHeading(heading: string): { call: string; href: string; rest: string } | undefined {
  const [call, number] = /^Call (\d{3})\b/.exec(heading) ?? [];
  if (call === undefined) return undefined;
  return { call, href: `tel:${number}`, rest: heading.slice(call.length) };
}

export function doctorFirstHeading(who: 'doctor' | 'dentist' | 'doctor or dentist'): string {
  return `See a ${who} first if`;
}
