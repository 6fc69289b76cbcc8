/** Why nothing was published, in plain words, with what to do about it. Everything is as it was. */
export class Refusal extends Error {
  /** The last line, where it is not just that nothing happened. */
  readonly ending: string | undefined;

  constructor(message: string, ending?: string) {
    super(message);
    this.ending = ending;
  }
}
