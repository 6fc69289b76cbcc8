import { proseTags } from '#schemas/prose-tags.ts';

/**
 * In MDX a brace begins code and a `<` begins a tag. Whoever writes in the editor may type both: they are kept
 * in the file behind a backslash, and shown without it.
 */
const stored = /\\([{}<])/g;

const code = /(```[\s\S]*?```|~~~[\s\S]*?~~~|`[^`\n]*`)/;

const tagStart = new RegExp(`^</?(?:${Object.keys(proseTags).join('|')})(?=[\\s/>])`);

/** The text as it is shown in the editor. */
export function showText(text: string): string {
  return outsideCode(text, (part) => part.replaceAll(stored, '$1'));
}

/** The text as it is written to the file: braces, and a `<` that begins no tag of ours, cannot break the page. */
export function storeText(text: string): string {
  return outsideCode(text, (part) =>
    part.replaceAll(/\\?[{}<]/g, (found, place: number) => {
      if (found.startsWith('\\')) return found;
      return found === '<' && tagStart.test(part.slice(place)) ? found : `\\${found}`;
    }),
  );
}

function outsideCode(text: string, change: (part: string) => string): string {
  return text
    .split(code)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}
