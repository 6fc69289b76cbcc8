/** What is checked, in this order. */
export const checkedTopics = [
  'Certificate',
  'Redirects',
  'Headers',
  'Search engines',
  'Sitemap',
  'Mail',
  'Comments',
] as const;
type CheckedTopic = (typeof checkedTopics)[number];

/** The result of one check of what a stranger sees. */
export interface OnlineResult {
  topic: CheckedTopic;
  /** A note is worth knowing and nothing to repair. */
  state: 'good' | 'bad' | 'note';
  words: string;
}

/** Collects the results of one topic. */
export class Results {
  readonly list: OnlineResult[] = [];
  private readonly topic: CheckedTopic;

  constructor(topic: CheckedTopic) {
    this.topic = topic;
  }

  note(words: string): void {
    this.list.push({ topic: this.topic, state: 'note', words });
  }

  /** @param isGood decides which of both messages is used */
  check(isGood: boolean, good: string, bad: string): boolean {
    this.list.push({ topic: this.topic, state: isGood ? 'good' : 'bad', words: isGood ? good : bad });
    return isGood;
  }
}
