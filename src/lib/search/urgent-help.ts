import { safePath } from '#lib/paths.ts';
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

const call = ['tel:911', 'Call 911'] as const;
const crisis: UrgentHelp = {
  urgency: 'crisis',
  heading: 'Call or text 988, at any hour',
  text: 'The 988 Suicide and Crisis Lifeline. In immediate danger, call 911.',
  links: [['tel:988', 'Call 988'], ['sms:988', 'Text 988'], call],
};
const emergency: UrgentHelp = {
  urgency: 'emergency',
  heading: 'Call 911 if this is happening now',
  text: 'It may be an emergency. Do not wait for a massage.',
  links: [call],
};

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
