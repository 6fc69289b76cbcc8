import { plainLine } from '#lib/comments/plain-text.ts';
import type { CommentFilter } from '#store/many-comments.ts';
import type { DeskTab } from '#view-models/screens.ts';

const deskTabs: readonly DeskTab[] = ['pending', 'spam', 'published', 'rejected'];
const longest = 100;

/** Which comments the desk shows: one of its lists, or what was searched for in all of them. */
export function deskFilter(query: URLSearchParams): Pick<CommentFilter, 'list' | 'name' | 'text'> {
  const valueOf = (field: string) => plainLine(query.get(field) ?? '').slice(0, longest) || undefined;
  const [name, text] = [valueOf('name'), valueOf('q')];
  if (name !== undefined) return { name };
  if (text !== undefined) return { text };
  return { list: deskTabs.find((tab) => tab === query.get('tab')) ?? 'pending' };
}

/** The same as fields of an address or a form. */
export const filterFields = ({ list, name, text }: CommentFilter): Record<string, string> => ({
  ...(list !== undefined && { tab: list }),
  ...(name !== undefined && { name }),
  ...(text !== undefined && { q: text }),
});
