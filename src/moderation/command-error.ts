/** Something that the owner can mend; its message says what and how. Nothing was changed. */
export class CommandError extends Error {}
