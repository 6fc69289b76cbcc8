/** What is stored of an unsent comment in the tab's own storage. The e-mail address is not. */
export interface Draft {
  words: string;
  name: string;
  /** Of what was sent last, as long as it was not changed: sent again, it is known. */
  requestId?: string | undefined;
}

/** Where the draft for a page, or for an answer to comment `parent`, is stored. */
export const draftKey = (page: string, parent = ''): string => `comment:${page}#${parent}`;

/** A draft as it was stored; undefined where there is none, or something else stands in its place. */
export function readDraft(stored: string | null): Draft | undefined {
  try {
    const { words, name, requestId } = JSON.parse(stored ?? '') as Partial<Draft>;
    if (typeof words !== 'string' || typeof name !== 'string') return undefined;
    return { words, name, requestId: typeof requestId === 'string' ? requestId : undefined };
  } catch {
    return undefined;
  }
}
