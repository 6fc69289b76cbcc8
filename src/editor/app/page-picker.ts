import { pageName, pageTitle } from '#editor/plain-refusal.ts';
import { entryPath } from '#lib/paths.ts';

const linkField = 'input[aria-label="Page or address"]';
const listId = 'pages-of-the-site';

/** A page of the site that a link may lead to. */
interface PageChoice {
  address: string;
  title: string;
}

/** The pages among some files, by title; before it stands the name in the menu, where a page has one. */
export function offeredPages(
  texts: Iterable<readonly [path: string, text: string | undefined]>,
): PageChoice[] {
  const targets = [...texts].flatMap(([path, text]) => {
    const [, collection, slug] = /^content\/([a-z]+)\/([a-z0-9-]+)\.mdx$/.exec(path) ?? [];
    if (collection === undefined || slug === undefined || /^draft:[ \t]*true/m.test(text ?? '')) return [];
    const [name, title] = [pageName(path, text), pageTitle(path, text)];
    return [{ address: entryPath(collection, slug), title: name === title ? title : `${name}: ${title}` }];
  });
  return targets.toSorted((a, b) => a.title.localeCompare(b.title));
}

/** Offers the pages of the site, by title and by address, in the field for the address of a link. */
export function offerPages(pages: () => readonly PageChoice[]): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches(linkField)) return;
    const list = document.getElementById(listId) ?? document.body.appendChild(newList());
    list.replaceChildren(
      ...pages().map(({ address, title }) => {
        const option = document.createElement('option');
        option.value = address;
        option.label = title;
        return option;
      }),
    );
    target.setAttribute('list', listId);
  });
}

const newList = () => Object.assign(document.createElement('datalist'), { id: listId });
