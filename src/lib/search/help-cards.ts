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

/** What the cards say, in one language. */
export interface HelpWords {
  call: (number: string) => string;
  /** Send a message of text. */
  text: (number: string) => string;
  emergency: (number: string) => string;
  noWaiting: string;
  now: (number: string) => string;
  canHelp: string;
  anyHour: (number: string, takesText: boolean) => string;
  danger: (name: string, number: string) => string;
}

const english: HelpWords = {
  call: (number) => `Call ${number}`,
  text: (number) => `Text ${number}`,
  emergency: (number) => `Call ${number} if this is happening now`,
  noWaiting: 'It may be an emergency. Do not wait for a massage.',
  now: (number) => `Call ${number} now`,
  canHelp: 'They can help you.',
  anyHour: (number, takesText) => `${takesText ? 'Call or text' : 'Call'} ${number}, at any hour`,
  danger: (name, number) => `${name}. In immediate danger, call ${number}.`,
};

/** The cards of help of a country. A build makes the English ones, so that no browser has to. */
export function helpCards({ number, crisisLine }: EmergencyNumbers, words = english): HelpCards {
  const call = [phoneLink(number), words.call(number)] as const;
  const emergency = { heading: words.emergency(number), text: words.noWaiting, links: [call] };
  if (crisisLine !== undefined) return { emergency, crisis: crisisCard(crisisLine, number, words) };
  return { emergency, crisis: { heading: words.now(number), text: words.canHelp, links: [call] } };
}

function crisisCard({ name, number, takesText }: CrisisLine, emergency: string, words: HelpWords): HelpCard {
  const dial = phoneLink(number);
  const text = [dial.replace('tel:', 'sms:'), words.text(number)] as const;
  return {
    heading: words.anyHour(number, takesText === true),
    text: words.danger(name, emergency),
    links: [
      [dial, words.call(number)],
      ...(takesText ? [text] : []),
      [phoneLink(emergency), words.call(emergency)],
    ],
  };
}
