import type { CheckedPage } from '#report/checked-page.ts';
import type { Finding } from '#report/finding.ts';
import { aboutPath, entryPath, homePath } from '#lib/paths.ts';
import type { Practice } from '#schemas/practice.ts';

/**
 * Pages to which no other page leads. The lists from A to Z, the search and the map for search engines lead to
 * every page, but a reader of another page never meets this one.
 */
export function orphansFindings(
  pages: readonly CheckedPage[],
  { reviewers = [], therapists = [] }: Partial<Practice> = {},
): Finding[] {
  const published = pages.filter(({ form }) => !form.draft);
  const led = new Set([
    ...ledByTheSite,
    // The front page, the page about the practice and their therapies lead to every therapist.
    ...therapists.map(({ page }) => entryPath('pages', page)),
    ...published.flatMap((page) => [...leadsTo(page), ...reviewerOf(page, reviewers)]),
  ]);
  return published
    .filter(({ address }) => !led.has(address))
    .filter(({ form }) => form.menu === undefined || form.menu === 'none')
    .map(({ file, address }) => ({
      ...{ level: 'soon', topic: 'orphan', file },
      message: 'No other page leads here: readers find it only by searching or in a list.',
      fix: `Link to it where somebody would want it: [words](${address}).`,
      inForm: { fix: 'Link to it where somebody would want it: mark the words, then press the chain.' },
    }));
}

/** The front page, the page of every byline, and the one that the form for comments leads to. */
const ledByTheSite = [homePath, aboutPath, entryPath('pages', 'privacy')];

/** The note at the foot of a page leads to whoever checked it. */
function reviewerOf({ form }: CheckedPage, reviewers: Practice['reviewers']): string[] {
  const reviewer = reviewers.find(({ id }) => id === form.reviewedBy);
  return reviewer === undefined ? [] : [entryPath('pages', reviewer.page)];
}

/** Addresses to which a page leads: its links, what its form names, and what names it in turn. */
function leadsTo({ address, form, outline }: CheckedPage): string[] {
  const linked = outline.links.map(({ url }) => url.split('#')[0] ?? '').filter((url) => url !== address);
  const therapies = form.therapies?.map(({ therapy }) => entryPath('therapies', therapy)) ?? [];
  const about = [
    ...(form.about?.therapies.map((slug) => entryPath('therapies', slug)) ?? []),
    ...(form.about?.conditions.map((slug) => entryPath('conditions', slug)) ?? []),
  ];
  // A therapy lists the conditions that name it, and a page lists the articles that are about it.
  const back = therapies.length + about.length > 0 ? [address] : [];
  return [...linked, ...therapies, ...about, ...back];
}
