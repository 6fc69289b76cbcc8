/** An old address and the page that took its place. */
interface Redirect {
  from: string;
  to: string;
}

/** Old addresses by the key that all their spellings share. */
export type RedirectTable = ReadonlyMap<string, string>;

/**
 * A key that the spellings of one address share: in any case, with a closing slash or without, encoded or
 * not. `/2019/Neck-Pain` and `/2019/neck-pain/` meet; the query of `/?p=12` stays as it is.
 */
export function addressKey(address: string): string {
  const [path = '', question] = address.split('?');
  const key = decode(path).toLowerCase().replace(/\/+$/, '') || '/';
  return question === undefined ? key : `${key}?${decode(question)}`;
}

export function redirectTable(redirects: readonly Redirect[]): RedirectTable {
  return new Map(redirects.map(({ from, to }) => [addressKey(from), to]));
}

/**
 * Where a request is sent on, or undefined. An address with a question, such as `/?p=12`, comes before its path
 * alone. The rest of the query, such as where the visitor came from, stays.
 * @param url path and question of a request, as they arrive
 */
export function findRedirect(table: RedirectTable, url: string): string | undefined {
  const [path = '/', ...rest] = url.split('?');
  if (table.size === 0 || /^\/\/|\\/.test(path)) return undefined;
  const query = new URLSearchParams(rest.join('?'));
  for (const [name, value] of query) {
    const target = table.get(`${addressKey(path)}?${name}=${value}`);
    if (target === undefined) continue;
    query.delete(name);
    return withQuestion(target, query.toString());
  }
  const target = table.get(addressKey(path));
  return target === undefined ? undefined : withQuestion(target, rest.join('?'));
}

const withQuestion = (target: string, question: string) =>
  question === '' ? target : `${target}?${question}`;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
