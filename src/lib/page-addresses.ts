import { type ParsedPage, rangeOf } from '#lib/parsed-page.ts';
import { underBase } from '#lib/paths.ts';

/** Attributes that hold an address, and those that hold several with their sizes. Source: HTML Standard, attributes. */
const addressAttribute = /(\s(?:href|src|action|formaction|poster)=")(\/(?!\/)[^"]*)/g;
const setAttribute = /(\s(?:srcset|imagesrcset)=")([^"]*)/g;
const startTag = /<[a-z][^\s/>]*(?:"[^"]*"|'[^']*'|[^'">])*>/iy;

/** A page all of whose addresses inside the site lie below `base`. Texts and scripts are left as they are. */
export function withBasePath({ html, elements }: ParsedPage, base: string): string {
  let moved = '';
  let from = 0;
  const starts = elements.map((element) => rangeOf(element)[0]).toSorted((a, b) => a - b);
  for (const start of starts) {
    startTag.lastIndex = start;
    const tag = startTag.exec(html)?.[0];
    if (tag === undefined || start < from) continue;
    moved += html.slice(from, start) + moveTag(tag, base);
    from = start + tag.length;
  }
  return moved + html.slice(from);
}

function moveTag(tag: string, base: string): string {
  return tag
    .replaceAll(addressAttribute, (_, name: string, path: string) => name + underBase(path, base))
    .replaceAll(setAttribute, (_, name: string, set: string) => name + moveSet(set, base));
}

/** Addresses of a set are separated by commas, and hold none themselves here. */
function moveSet(set: string, base: string): string {
  return set.replaceAll(/(^|,\s*)(\/(?!\/)[^\s,]+)/g, (_, before: string, path: string) => {
    return before + underBase(path, base);
  });
}
