import { practiceFile } from '#check/read-practice.ts';
import type { Answer } from '#report/ask-addresses.ts';
import type { CheckedPage } from '#report/checked-page.ts';
import type { Content } from '#report/read-content.ts';
import type { Finding, Level } from '#report/finding.ts';

/** An address of another site, and where it stands. */
interface OutsideLink {
  url: string;
  file: string;
  line: number | undefined;
}

/**
 * Every address of another site that pages link to or rest on, and those of the practice itself. Drafts are left
 * out: their addresses may still be made up.
 */
export function outsideLinks({ pages, practice }: Pick<Content, 'pages' | 'practice'>): OutsideLink[] {
  const { bookingLink, profiles = [] } = practice ?? {};
  const own = [...(bookingLink === undefined ? [] : [bookingLink]), ...profiles];
  const ofPractice = own.map((url) => ({ url, file: practiceFile, line: undefined }));
  const published = pages.filter(({ form }) => !form.draft);
  return [...ofPractice, ...published.flatMap(linksOf)];
}

function linksOf({ file, form, outline, fieldLines, bodyOffset }: CheckedPage): OutsideLink[] {
  return [
    ...form.sources.flatMap(({ url }) =>
      url === undefined ? [] : [{ url, file, line: fieldLines['sources'] }],
    ),
    ...outline.links
      .filter(({ url }) => url.startsWith('https:'))
      .map(({ url, line }) => ({ url, file, line: line + bodyOffset })),
  ];
}

/** Addresses that are gone, that did not answer, that turn programs away, or that have moved. */
export function outsideLinksFindings(
  links: readonly OutsideLink[],
  answers: ReadonlyMap<string, Answer>,
): Finding[] {
  return links.flatMap(({ url, file, line }) => {
    const answer = answers.get(url);
    const finding = answer === undefined ? undefined : answerFindings(url, answer);
    return finding === undefined ? [] : [{ topic: 'link', file, line, ...finding }];
  });
}

function answerFindings(
  url: string,
  { status, movedTo, failure }: Answer,
): { level: Level; message: string; fix: string } | undefined {
  if (status === 404 || status === 410)
    return {
      level: 'now',
      message: `${url} is gone (${status}).`,
      fix: 'Find where it moved to, or rest the statement on another source.',
    };
  if (status === 401 || status === 403 || status === 405 || status === 429)
    return {
      level: 'later',
      message: `${url} turns programs away (${status}), so nobody knows whether it is still there.`,
      fix: 'Open it yourself.',
    };
  if (status === undefined || status >= 400)
    return {
      level: 'soon',
      message: `${url} did not answer as it should (${failure ?? status}).`,
      fix: 'Try again tomorrow. If it stays so, find another source.',
    };
  if (movedTo === undefined) return undefined;
  return { level: 'later', message: `${url} has moved to ${movedTo}.`, fix: 'Write the new address.' };
}
