interface Draftable {
  data: { draft: boolean };
}

/** Drafts are shown while editing and left out of the built site. */
export function withoutDrafts<T extends Draftable>(entries: readonly T[], showDrafts: boolean): T[] {
  return entries.filter((entry) => showDrafts || !entry.data.draft);
}
