/** Headings of the care cards: each says what to do. */

export const emergencyHeading = 'Call 911 or go to an emergency room if';

export function doctorFirstHeading(who: 'doctor' | 'dentist' | 'doctor or dentist'): string {
  return `See a ${who} first if`;
}
