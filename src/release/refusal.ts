/** Why nothing was published, in plain words, with what to do about it. Everything is as it was. */
export class Refusal extends Error {
  /** What is told last. */
  readonly ending: string;

  constructor(message: string, ending = 'Nothing was published.') {
    super(message);
    this.ending = ending;
  }
}
