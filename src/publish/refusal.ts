/** Why nothing was published, in plain words, with what to do about it. Everything is as it was. */
export class Refusal extends Error {}
