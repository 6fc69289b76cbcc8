import { toDayIn } from '#lib/dates.ts';
import type { CommentsContext, RequestContext } from '#server/comments-context.ts';
import { isFromHere } from '#server/origins.ts';
import { textResponse } from '#server/responses.ts';
import { addMissedSearch, longestMissedSearch } from '#store/missed-searches.ts';

/** Confirms that words can be sent here: a page asks before it offers to. */
export const offerMissedSearch = (): Promise<Response> =>
  Promise.resolve(new Response(null, { status: 204 }));

/** Stores the words of a search that found nothing. Who sent them is neither stored nor known. */
export function takeMissedSearch(
  { request, form, network }: RequestContext,
  { origins, facts, missedSearches, now, report }: CommentsContext,
): Promise<Response> {
  return Promise.resolve(take());

  function take(): Response {
    if (!isFromHere(request, origins, false)) return textResponse('This comes from another site.', 403);
    const words = cleanWords(form?.get('words') ?? '');
    if (words === '') return textResponse('There are no words in this.', 422);
    if (!missedSearches.allows(network, now())) return textResponse('Please try again in an hour.', 429);
    if (!addMissedSearch(words, toDayIn(now(), facts.timeZone))) {
      report(
        'There are too many searches in missed-searches.jsonl. Read them with "npm run report", then delete it.',
      );
      return textResponse('There is no space for this just now.', 503);
    }
    return new Response(null, { status: 204 });
  }
}

/** One line without control characters, as long as a search may be. */
const cleanWords = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longestMissedSearch);
