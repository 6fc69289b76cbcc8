import { type CrisisLine, dialLink } from '#lib/emergency-numbers.ts';
import { safePath } from '#lib/paths.ts';
import { siteEmergency } from '#lib/site-emergency.ts';
import { loadNames } from '#lib/search/load-names.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import { stemOf } from '#lib/search/tokenize.ts';
import { type Urgency, urgencyOf } from '#lib/search/urgency.ts';

/** What is said to somebody who may need help at once, and where the help is. */
export interface UrgentHelp {
  urgency: Urgency;
  heading: string;
  text: string;
  links: readonly (readonly [path: string, text: string])[];
}

const { number, crisisLine } = siteEmergency;
const call = [dialLink(number), `Call ${number}`] as const;
const emergency: UrgentHelp = {
  urgency: 'emergency',
  heading: `Call ${number} if this is happening now`,
  text: 'It may be an emergency. Do not wait for a massage.',
  links: [call],
};
const crisis: UrgentHelp =
  crisisLine === undefined ? { ...emergency, urgency: 'crisis', text: '' } : crisisHelp(crisisLine);

function crisisHelp(line: CrisisLine): UrgentHelp {
  const dial = dialLink(line.number);
  return {
    urgency: 'crisis',
    heading: `${line.takesText ? 'Call or text' : 'Call'} ${line.number}, at any hour`,
    text: `${line.name}. In immediate danger, call ${number}.`,
    links: [
      [dial, `Call ${line.number}`],
      ...(line.takesText ? [[dial.replace('tel:', 'sms:'), `Text ${line.number}`] as const] : []),
      call,
    ],
  };
}

/** The help that a query calls for, if any. */
export function urgentHelp(query: string, names?: NameIndex): UrgentHelp | undefined {
  const isKnown = (word: string) =>
    names !== undefined && (names.postings.has(stemOf(word)) || names.englishWords.has(stemOf(word)));
  const urgency = urgencyOf(query, isKnown);
  if (urgency !== 'emergency') return urgency && crisis;
  const hasSigns = names?.recordOfPath(safePath) !== undefined;
  const signs = [safePath, 'Signs that cannot wait'] as const;
  return hasSigns ? { ...emergency, links: [call, signs] } : emergency;
}

/** The same, as well as it can be told while the names are out of reach. */
export async function findUrgentHelp(query: string): Promise<UrgentHelp | undefined> {
  try {
    const ask = await loadNames();
    return await ask((index) => urgentHelp(query, index));
  } catch {
    return urgentHelp(query);
  }
}
