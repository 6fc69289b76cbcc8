/** Whether a path leads to a page of this site: an index that was meddled with must not lead away from it. */
export const isSitePath = (path: string): boolean => /^\/(?!\/)/.test(path);
