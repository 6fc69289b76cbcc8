import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import { type Words, formatMessage, tagCalled } from '#check/format-message.ts';
import type { Outline } from '#lib/outline.ts';
import { didYouMean } from '#lib/suggest.ts';

/** Where links inside the site may lead. */
export interface Addresses {
  known: ReadonlySet<string>;
  /** Those of pages that visitors do not see yet. */
  drafts: ReadonlySet<string>;
}

/** Links of a text lead somewhere, and from a page that visitors see to no page that they do not. */
export function checkLinks(
  entry: Entry,
  isDraft: boolean,
  outline: Outline,
  { known, drafts }: Addresses,
): Problem[] {
  return outline.links.flatMap(({ url, line }) => {
    const words = linkProblem(url, known, isDraft ? new Set() : drafts);
    return words === undefined ? [] : [{ file: entry.file, line: line + entry.bodyOffset, ...words }];
  });
}

/** What is wrong with one link; undefined where it leads somewhere that visitors see. */
export function linkProblem(
  url: string,
  known: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): Words | { message: string } | undefined {
  if (url.startsWith('tel:'))
    return formatMessage`a link types the phone number ${url.slice(4)}. Put in ${tagCalled('Phone', '<Phone />')} instead.`;
  if (/^(https|mailto):/.test(url) || url.startsWith('#')) return undefined;
  if (!url.startsWith('/'))
    return { message: `the link "${url}" must begin with https:// or, inside the site, with a slash.` };
  const path = url.split('#')[0] ?? url;
  if (hidden.has(path))
    return formatMessage`the link "${url}" leads to a draft, which visitors do not see. Publish that page or take the link out.`;
  if (known.has(path)) return undefined;
  return { message: `the link "${url}" leads to no page of this site.${didYouMean(path, [...known])}` };
}
