/** Why nothing was published, in plain words, with what to do about it. Everything is as it was. */
export class Refusal extends Error {
  /** What is told last, where that is not just that nothing happened. */
  readonly ending: string | undefined;

  constructor(message: string, ending?: string) {
    super(message);
    this.ending = ending;
  }
}
