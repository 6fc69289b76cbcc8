import type { Intent } from '#lib/search/query-intent.ts';
import type { QueryTerm } from '#lib/search/query-term.ts';
import { stemOf } from '#lib/search/tokenize.ts';
import { serviceWords, visitTopics } from '#lib/search/vocabulary/visit-topics.ts';

const topics = new Set(visitTopics.split(/\s+/).map(stemOf));
const services = new Set(serviceWords.split(/\s+/).map(stemOf));

/** How much the name of a service counts where a question is about something else. */
const serviceWeight = 0.3;
/** How much more the topic itself counts. */
const topicWeight = 1.4;

/** "Cost of trigger point therapy" is about the cost, whatever it is the cost of. */
export function weighTopics(terms: readonly QueryTerm[], intent: Intent): void {
  const names = ({ word, meanings }: QueryTerm, stems: ReadonlySet<string>) =>
    stems.has(stemOf(word)) || [...meanings].some(([stem, weight]) => weight > 0.6 && stems.has(stem));
  if (!terms.some((term) => names(term, topics))) return;
  for (const term of terms)
    if (names(term, topics)) term.weight *= intent === 'bare' || term.typed === undefined ? 1 : topicWeight;
    else if (services.has(stemOf(term.word))) term.weight *= serviceWeight;
}
