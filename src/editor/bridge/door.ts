/**
 * Decides who may ask the bridge. There are two: the owner's own machine, where there is no account, and the desk of
 * the running site, where there is a session.
 */
export interface Door {
  /**
   * Looks at everything of a request but its body, which is not read before.
   * @throws {Refusal} where the request may go no further
   */
  admit: (request: Request) => Promise<Visitor> | Visitor;
}

/** Somebody who was let in. */
export interface Visitor {
  /** Sent back with each change; only the editor's own pages have it. */
  token?: string;
  /** Notes what this visitor wrote or took away. */
  noteSaved?: (files: readonly SavedFile[]) => Promise<void>;
}

export interface SavedFile {
  /** Such as `content/practice.yaml`. */
  path: string;
  kind: 'added' | 'changed' | 'removed';
}
