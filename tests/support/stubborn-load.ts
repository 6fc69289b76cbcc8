import { setTimeout as wait } from 'node:timers/promises';
import { openPage } from './comment-server.ts';
import { requestIdOf } from './request-id.ts';

/** Readers and an owner who send again until they are answered, at whichever of several servers is up. */
export class StubbornLoad {
  readonly acknowledged = new Set<string>();
  readonly approved = new Set<string>();
  /** Attempts without an answer, and answers that the store is out of reach. */
  refusals = 0;
  /** Statuses of answers that nobody should get. */
  readonly odd: number[] = [];
  private readonly urls: () => readonly string[];
  private readonly cookie: string;
  private readonly topic: string;
  private written = 0;
  private isOver = false;

  /** @param topic differs from load to load, so that no two send the same words */
  constructor(urls: () => readonly string[], cookie: string, topic: string) {
    this.topic = topic;
    this.urls = urls;
    this.cookie = cookie;
  }

  /** Resolves after `stop`, when everything that was begun is acknowledged. */
  async run(readers: number): Promise<void> {
    const reader = async () => {
      while (!this.isOver) await this.write();
    };
    const owner = async () => {
      while (!this.isOver) await this.approveOne().catch(() => wait(20));
    };
    await Promise.all([...Array.from({ length: readers }, reader), owner()]);
  }

  stop(): void {
    this.isOver = true;
  }

  private anyUrl(): string {
    const urls = this.urls();
    return urls[Math.floor(Math.random() * urls.length)] ?? '';
  }

  private async write(): Promise<void> {
    const count = (this.written += 1);
    const words = `Is it normal ${this.topic}? Question ${count}.`;
    const network = `10.${count >> 8}.${count & 255}.1`;
    while (!(await this.tryWrite(words, network))) {
      this.refusals += 1;
      await wait(20);
    }
    this.acknowledged.add(words);
  }

  private async tryWrite(words: string, network: string): Promise<boolean> {
    try {
      const answer = await fetch(`${this.anyUrl()}/comments/`, {
        method: 'POST',
        body: new URLSearchParams({ page: openPage, name: 'A reader', words, requestId: requestIdOf(words) }),
        headers: { accept: 'application/json', 'x-forwarded-for': network },
      });
      await answer.arrayBuffer();
      if (answer.status !== 200 && answer.status !== 503) this.odd.push(answer.status);
      return answer.status === 200;
    } catch {
      return false;
    }
  }

  private async approveOne(): Promise<void> {
    const url = this.anyUrl();
    const headers = { cookie: this.cookie };
    const desk = await (await fetch(`${url}/desk/`, { headers })).text();
    const data = /<pre>(.*)<\/pre>/s.exec(desk)?.[1]?.replaceAll('&lt;', '<') ?? '{}';
    const { cards = [] } = JSON.parse(data) as {
      cards?: { words: string; tokens: Record<string, string> }[];
    };
    // The newest: its sender may never have got a response, and then sends what is public already.
    const [card] = cards;
    if (card === undefined) return;
    const answer = await fetch(`${url}/desk/act/`, {
      method: 'POST',
      body: new URLSearchParams({ act: card.tokens['approve'] ?? '' }),
      headers: { ...headers, origin: url },
      redirect: 'manual',
    });
    if (/done=(approve|not-yet)/.test(answer.headers.get('location') ?? '')) this.approved.add(card.words);
  }
}
