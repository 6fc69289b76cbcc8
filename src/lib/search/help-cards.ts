import type { CrisisLine, EmergencyNumbers } from '#lib/emergency-numbers.ts';
import { phoneLink } from '#lib/paths.ts';

/** The words of a card of help, and where the help is. */
export interface HelpCard {
  heading: string;
  text: string;
  links: readonly (readonly [path: string, text: string])[];
}

export interface HelpCards {
  emergency: HelpCard;
  /** For somebody who may end their life. */
  crisis: HelpCard;
}

/** The cards of help of a country. A build makes them, so that no browser has to. */
export function helpCards({ number, crisisLine }: EmergencyNumbers): HelpCards {
  const call = [phoneLink(number), `Call ${number}`] as const;
  const emergency = {
    heading: `Call ${number} if this is happening now`,
    text: 'It may be an emergency. Do not wait for a massage.',
    links: [call],
  };
  if (crisisLine !== undefined) return { emergency, crisis: crisisCard(crisisLine, call) };
  return { emergency, crisis: { heading: `Call ${number} now`, text: 'They can help you.', links: [call] } };
}

function crisisCard(
  { name, number, takesText }: CrisisLine,
  call: readonly [path: string, text: string],
): HelpCard {
  const dial = phoneLink(number);
  const text = [dial.replace('tel:', 'sms:'), `Text ${number}`] as const;
  return {
    heading: `${takesText ? 'Call or text' : 'Call'} ${number}, at any hour`,
    text: `${name}. In immediate danger, c${call[1].slice(1)}.`,
    links: [[dial, `Call ${number}`], ...(takesText ? [text] : []), call],
  };
}
