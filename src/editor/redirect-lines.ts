import { type YAMLMap, type YAMLSeq, isMap, isSeq, parseDocument } from 'yaml';

export const redirectsFile = 'content/redirects.yaml';

const isAt = (item: YAMLMap, field: string, address: string) => item.get(field) === address;

/** Old addresses lead to the page in one step, and none leads away from the address that it has now. */
export function changeRedirects(text: string, from: string, to: string, isDraft: boolean): string {
  const left = editLines(text, (item) => {
    if (isAt(item, 'from', to)) return 'out';
    if (!isAt(item, 'to', from)) return 'left';
    item.set('to', to);
    return 'changed';
  });
  if (left === undefined) return text;
  if (isDraft) return left;
  const start = left === '' || left.endsWith('\n') ? left : `${left}\n`;
  return `${start}- from: ${from}\n  to: ${to}\n`;
}

/** No old address leads to a page that is there no more. */
export const withoutTarget = (text: string, address: string): string =>
  editLines(text, (item) => (isAt(item, 'to', address) ? 'out' : 'left')) ?? text;

/** The list with some of its items changed or taken out; comments and all else stay. Undefined where it cannot be read. */
function editLines(text: string, edit: (item: YAMLMap) => 'left' | 'changed' | 'out'): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || (document.contents !== null && !isSeq(document.contents)))
    return undefined;
  const list: YAMLSeq | undefined = isSeq(document.contents) ? document.contents : undefined;
  let isChanged = false;
  for (const item of [...(list?.items ?? [])]) {
    if (!isMap(item)) continue;
    const became = edit(item);
    if (became === 'out') list?.items.splice(list.items.indexOf(item), 1);
    isChanged ||= became !== 'left';
  }
  const [comments = ''] = /^(?:#.*\n|[ \t]*\n)*/.exec(text) ?? [];
  const rest = list?.items.length === 0 ? comments : document.toString({ lineWidth: 0 });
  return isChanged ? rest : text;
}
