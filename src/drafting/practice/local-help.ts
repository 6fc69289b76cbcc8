import { type EmergencyNumbers, emergencyDepartmentIn } from '#lib/emergency-numbers.ts';

/** Where help is in the country of a practice. */
export interface LocalHelp extends EmergencyNumbers {
  country: string;
}

/** Words of the US that other countries have their own for. */
const outsideUs: readonly (readonly [american: RegExp, own: string])[] = [
  [/\bphysical therap(?=y|ist)/g, 'physiotherap'],
  [/\bPhysical therap(?=y|ist)/g, 'Physiotherap'],
  [/\bAre you licensed, and what training have you had\b/g, 'What training have you had'],
];
/** Words of North America, likewise. */
const overseas: typeof outsideUs = [
  [/\byard work\b/g, 'gardening'],
  [/\bto the mailbox\b/g, 'to the postbox'],
  [/\bgroceries\b/g, 'shopping'],
  [/\bpants\b/g, 'trousers'],
  [/\bvacation\b/g, 'holiday'],
  [/\bauto insurance\b/g, 'car insurance'],
  [/\bservice animal\b/g, 'assistance animal'],
];

/** A text in the words of a country, where they differ in more than spelling. */
function withLocalWords(text: string, country: string): string {
  const words = [...(country === 'US' ? [] : outsideUs), ...(['US', 'CA'].includes(country) ? [] : overseas)];
  return words.reduce((changed, [american, own]) => changed.replaceAll(american, own), text);
}

/**
 * A text whose American words for help are those of another country: the numbers, and where a hospital takes people in.
 * A crisis line that takes no text messages is called, and without one a crisis is sent to the emergency number.
 */
export function withLocalHelp(text: string, { country, number, crisisLine }: LocalHelp): string {
  const crisis = crisisLine?.number ?? number;
  return withLocalWords(text, country)
    .replaceAll(/\b(c)all or text 988\b/gi, (_, first: string) =>
      crisisLine?.takesText ? `${first}all or text ${crisis}` : `${first}all ${crisis}`,
    )
    .replaceAll(/\b988\b/g, crisis)
    .replaceAll(/\b911\b/g, number)
    .replaceAll(/\bemergency room\b/g, emergencyDepartmentIn(country));
}
