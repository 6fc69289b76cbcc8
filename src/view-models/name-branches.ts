import { tokenize } from '#lib/search/tokenize.ts';
import type { NameView } from '#view-models/a-to-z.ts';

/** Most names on one page. */
const mostNames = 240;

/** The names of one page: all that begin alike, or those that none of the narrower pages holds. */
export interface NameBranch {
  /** Small letters and digits that the names begin with; empty for all names under a letter. */
  start: string;
  /** The same as a reader sees it. */
  label: string;
  names: readonly NameView[];
  narrower: readonly Pick<NameBranch, 'start' | 'label'>[];
}

/** The names under a letter, cut into pages by the letters that follow until none has too many. */
export function nameBranches(names: readonly NameView[], label: string, start = ''): NameBranch[] {
  if (names.length <= mostNames) return [{ start, label, names, narrower: [] }];
  const keys = new Map(names.map((name) => [name, indexKey(name.name)]));
  const shared = commonStart([...keys.values()]);
  const groups = Map.groupBy(names, (name) => keys.get(name)?.slice(0, shared.length + 1) ?? '');
  const own = groups.get(shared) ?? [];
  groups.delete(shared);
  const narrower = [...groups].map(([below, group]) => ({
    start: below,
    label: labelOf(group[0]?.name ?? '', below),
    group,
  }));
  return [
    { start, label, names: own, narrower },
    ...narrower.flatMap(({ start: below, label: text, group }) => nameBranches(group, text, below)),
  ];
}

const indexKey = (name: string) => tokenize(name).join('');

function commonStart(keys: readonly string[]): string {
  const [first = '', ...others] = keys;
  let length = first.length;
  for (const key of others) while (!key.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

/** The beginning of a name that `start` was made of: "Low b" of "Low back pain". */
function labelOf(name: string, start: string): string {
  let end = 1;
  while (end < name.length && indexKey(name.slice(0, end)) !== start) end += 1;
  return name.slice(0, end);
}
