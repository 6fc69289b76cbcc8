import { type EmergencyNumbers, emergencyDepartmentIn } from '#lib/emergency-numbers.ts';

/** Where help is in the country of a practice. */
export interface LocalHelp extends EmergencyNumbers {
  country: string;
}

/**
 * A text whose American words for help are those of another country: the numbers, and where a hospital takes people in.
 * A crisis line that takes no text messages is called, and without one a crisis is sent to the emergency number.
 */
export function withLocalHelp(text: string, { country, number, crisisLine }: LocalHelp): string {
  const crisis = crisisLine?.number ?? number;
  return text
    .replaceAll(/\b(c)all or text 988\b/gi, (_, first: string) =>
      crisisLine?.takesText ? `${first}all or text ${crisis}` : `${first}all ${crisis}`,
    )
    .replaceAll(/\b988\b/g, crisis)
    .replaceAll(/\b911\b/g, number)
    .replaceAll(/\bemergency room\b/g, emergencyDepartmentIn(country));
}
