/** Most characters of each field of a comment. Longer is refused, never cut. */
export const commentLimits = { name: 40, email: 254, words: 3_000 } as const;
