/** What stands in the box of a comment: its id and the revision that was seen. */
export const choiceOf = ({ id, revision }: { id: string; revision: number }): string => `${id}.${revision}`;

/** What a box sent; nothing where it was made up. */
export function readChoice(text: string): { id: string; revision: number }[] {
  const [, id, revision] = /^([a-z0-9-]{1,40})\.(\d{1,9})$/.exec(text) ?? [];
  return id === undefined ? [] : [{ id, revision: Number(revision) }];
}
