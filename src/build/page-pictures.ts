import type { ElementContent } from 'hast';
import { type ParsedPage, findElement, textOf } from '#lib/parsed-page.ts';

/** Addresses inside the site of the pictures that a page shows, and of those it names to who shares it. */
export function picturesOf(page: ParsedPage): string[] {
  const main = findElement(page, 'main');
  return [...new Set([...describedPictures(page), ...shownPictures(main?.children ?? [])])];
}

function shownPictures(children: readonly ElementContent[]): string[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const { src } = child.properties;
    const isPicture = child.tagName === 'img' && typeof src === 'string' && src.startsWith('/');
    return [...(isPicture ? [src] : []), ...shownPictures(child.children)];
  });
}

/** The sharing pictures in the data for search engines. */
function describedPictures({ elements }: ParsedPage): string[] {
  const found: string[] = [];
  for (const element of elements) {
    if (element.properties.type !== 'application/ld+json') continue;
    JSON.parse(textOf(element), (key, value: unknown) => {
      const path = key === 'image' && typeof value === 'string' ? /\/share\/.+$/.exec(value)?.[0] : undefined;
      if (path !== undefined) found.push(path);
      return value;
    });
  }
  return found;
}
