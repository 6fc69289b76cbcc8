/** An error that the owner can fix; its message explains how. Nothing was changed. */
export class CommandError extends Error {}

/** What was written makes no sense. */
export class UsageError extends CommandError {
  constructor(usage: string) {
    super(`Write it so: npm run comments -- ${usage}`);
  }
}
