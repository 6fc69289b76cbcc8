/** Words that stand in a tag and are read on the page. */
const shownAttribute = /\b(?:title|caption|question|label)="([^"]*)"/;

const ourTag = /<\/?[A-Z]\w*[^>]*>?/g;

/** One line of a text as its reader sees it: no tags, no marks for headings, lists, links, pictures or emphasis. */
export function plainWords(line: string): string {
  return line
    .replaceAll(ourTag, (tag) => ` ${shownAttribute.exec(tag)?.[1] ?? ''} `)
    .replaceAll(/<!--.*?(?:-->|$)/g, ' ')
    .replaceAll(/<(https?:[^>\s]*)>/g, '$1')
    .replaceAll(/!?\[([^\]]*)\](?:\([^)]*\)?|\[[^\]]*\])/g, '$1')
    .replace(/^\s*(?:>\s*)*(?:#{1,6}(?=\s|$)|[-+*](?=\s)|\d+\.(?=\s))?/, '')
    .replace(/^\s*\|(.*)\|\s*$/, (_, cells: string) => cells.replaceAll(/\s*\|\s*/g, ', '))
    .replace(/^[\s:,-]*$/, '')
    .replaceAll(/(?<!\\)(?:\*{1,3}|`+)/g, '')
    .replaceAll(/\\([^\w\s])/g, '$1')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
