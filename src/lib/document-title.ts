import { originalPath } from '#lib/languages.ts';

/** What stands in the browser's tab: the page, then the practice; the front page names the practice first. */
export function documentTitle(title: string, path: string | undefined, practiceName: string): string {
  return path !== undefined && originalPath(path) === '/'
    ? `${practiceName}: ${title}`
    : `${title} | ${practiceName}`;
}
