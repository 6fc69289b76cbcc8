import { homePath, listPath } from '#lib/paths.ts';

/** One step of the trail above a heading. The page itself has no path. */
export interface Crumb {
  text: string;
  path: string | undefined;
}

const listNames = { therapies: 'Therapies', conditions: 'Conditions', articles: 'Articles' };

/** Home, the list where there is one, the page. */
export function crumbsTo(title: string, collection?: keyof typeof listNames): Crumb[] {
  const list = collection && { text: listNames[collection], path: listPath(collection) };
  return [{ text: 'Home', path: homePath }, ...(list ? [list] : []), { text: title, path: undefined }];
}
