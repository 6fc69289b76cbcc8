/** What the doctor says of one thing. `watch` is to be looked at in time, `bad` now. */
export interface Finding {
  about: string;
  state: 'good' | 'watch' | 'bad';
  /** What is so, and the mend where there is one: whole sentences. */
  words: string;
}

export const good = (about: string, words: string): Finding => ({ about, state: 'good', words });
export const watch = (about: string, words: string): Finding => ({ about, state: 'watch', words });
export const bad = (about: string, words: string): Finding => ({ about, state: 'bad', words });
