/** What speaks of comments on a page: sections that its form names, and everyday words that lead to them. */
export interface CommentParts {
  body?: string | undefined;
  data: { commentSections?: readonly string[] | undefined; phrases?: readonly string[] | undefined };
}

/**
 * A page as a site shows it that takes no comments, and has no server that could take anything else: without the
 * sections that its form names, and without the phrases for a search that speak of comments.
 */
export function withoutCommentParts<Page extends CommentParts>(page: Page): Page {
  const { body, data } = page;
  const names = data.commentSections ?? [];
  if (names.length === 0) return page;
  return {
    ...page,
    ...(body === undefined ? {} : { body: withoutSections(body, names) }),
    data: { ...data, phrases: data.phrases?.filter((phrase) => !speaksOfComments(phrase)) },
  };
}

export const speaksOfComments = (text: string) => /\bcomment(s|ed|ing)?\b/i.test(text);

/** The headings of a text that begin a section, in the order of the text. */
export function sectionNames(text: string): string[] {
  return splitSections(text).flatMap((section) => nameOf(section) ?? []);
}

/** A text without the sections of these names, each from its heading to the next of the same level. */
function withoutSections(text: string, names: readonly string[]): string {
  return splitSections(text)
    .filter((section) => !names.includes(nameOf(section) ?? ''))
    .join('');
}

const splitSections = (text: string) => text.split(/^(?=## )/m);

const nameOf = (section: string) => /^## (.+?)[ \t]*\r?(?:\n|$)/.exec(section)?.[1];
