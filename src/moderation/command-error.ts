/** Something that the owner can mend; its message says what and how. Nothing was changed. */
export class CommandError extends Error {}

/** What was written makes no sense. */
export class UsageError extends CommandError {
  constructor(usage: string) {
    super(`Write it so: npm run comments -- ${usage}`);
  }
}
