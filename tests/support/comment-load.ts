import { openPage } from './comment-server.ts';
import { requestIdOf } from './request-id.ts';

/** A reader, the owner and visitors at one server, until it is gone. What was acknowledged is noted. */
export class CommentLoad {
  /** Words of comments that the server said it took, and how it was asked, to be asked again. */
  readonly acknowledged = new Set<string>();
  /** Words that were sent while the server went down, and from which network. */
  readonly unanswered = new Map<string, string>();
  readonly approved = new Set<string>();
  /** Decisions that were sent, answered or not. */
  decisions = 0;
  views = 0;
  /** What visitors saw that was no whole page. */
  readonly failedViews: string[] = [];
  private written = 0;
  private isOver = false;

  /** Sends again what got no answer, as a reader would, and then new comments until the server is gone. */
  async run(url: string, cookie: string, writers: number): Promise<void> {
    this.isOver = false;
    const again = [...this.unanswered];
    await this.repeat(async () => {
      const [words, network] = again.shift() ?? [];
      if (words === undefined || network === undefined) return true;
      await this.write(url, words, network);
      return false;
    });
    await Promise.all([
      ...Array.from({ length: writers }, () => this.repeat(() => this.write(url, ...this.next()))),
      this.repeat(() => this.approveOne(url, cookie)),
      this.repeat(() => this.view(url)),
    ]);
  }

  /** From now on an error is the server's end, and nothing new is begun. */
  stop(): void {
    this.isOver = true;
  }

  /** Goes on until the work says that it is done, or all is over. */
  private async repeat(work: () => Promise<unknown>): Promise<void> {
    while (!this.isOver)
      try {
        if ((await work()) === true) return;
      } catch (error) {
        if (this.isOver) return;
        throw error;
      }
  }

  private next(): [words: string, network: string] {
    const count = (this.written += 1);
    return [`Is heat or ice better? Question ${count}.`, `10.${count >> 8}.${count & 255}.1`];
  }

  private async write(url: string, words: string, network: string): Promise<void> {
    this.unanswered.set(words, network);
    const answer = await fetch(`${url}/comments/`, {
      method: 'POST',
      body: new URLSearchParams({ page: openPage, name: 'A reader', words, requestId: requestIdOf(words) }),
      headers: { accept: 'application/json', 'x-forwarded-for': network },
    });
    if (answer.status !== 200) throw new Error(`A comment was answered with ${answer.status}.`);
    this.acknowledged.add(words);
    this.unanswered.delete(words);
    await answer.arrayBuffer();
  }

  /** Presses one "approve" button of the desk. */
  private async approveOne(url: string, cookie: string): Promise<void> {
    const desk = await (await fetch(`${url}/desk/`, { headers: { cookie } })).text();
    const data = /<pre>(.*)<\/pre>/s.exec(desk)?.[1]?.replaceAll('&lt;', '<') ?? '{}';
    const { cards = [] } = JSON.parse(data) as {
      cards?: { words: string; tokens: Record<string, string> }[];
    };
    const [card] = cards;
    if (card === undefined) return;
    this.decisions += 1;
    const answer = await fetch(`${url}/desk/act/`, {
      method: 'POST',
      body: new URLSearchParams({ act: card.tokens['approve'] ?? '' }),
      headers: { cookie, origin: url },
      redirect: 'manual',
    });
    if ((answer.headers.get('location') ?? '').includes('done=approve')) this.approved.add(card.words);
  }

  private async view(url: string): Promise<void> {
    const answer = await fetch(`${url}${openPage}`);
    const text = await answer.text();
    this.views += 1;
    if (answer.status !== 200 || !text.endsWith('</body></html>'))
      this.failedViews.push(`${answer.status}: ${text.slice(-40)}`);
  }
}
