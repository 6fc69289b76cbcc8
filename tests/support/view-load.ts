/** Visitors, a reader and the owner at a server; whatever is no whole response of the expected kind is noted. */
export class ViewLoad {
  views = 0;
  comments = 0;
  readonly failures: string[] = [];
  private readonly url: string;
  private readonly page: string;
  private readonly cookie: string;
  private written = 0;
  private isOver = false;

  constructor(url: string, page: string, cookie: string) {
    this.url = url;
    this.page = page;
    this.cookie = cookie;
  }

  /** Resolves after `stop`. */
  async run(): Promise<void> {
    const paths = [
      '/',
      this.page,
      `/comments/write/?page=${this.page}`,
      '/desk/sign-in/',
      '/desk/',
      '/desk/comments/',
    ];
    await Promise.all([
      ...paths.map((path) => this.repeat(() => this.view(path))),
      this.repeat(() => this.view('/', { withScripts: true })),
      this.repeat(() => this.write()),
    ]);
  }

  stop(): void {
    this.isOver = true;
  }

  private async repeat(work: () => Promise<void>): Promise<void> {
    while (!this.isOver)
      await work().catch(
        (error: unknown) => void this.failures.push(error instanceof Error ? error.message : 'unknown'),
      );
  }

  /** Sees a page or a screen as a browser does, with the scripts that it names. */
  private async view(path: string, { withScripts = false } = {}): Promise<void> {
    const response = await fetch(this.url + path, { headers: { cookie: this.cookie } });
    const text = await response.text();
    this.views += 1;
    if (response.status !== 200 || !text.trimEnd().endsWith('</html>'))
      this.failures.push(`${path}: ${response.status}, ${text.slice(-40)}`);
    if (!withScripts) return;
    for (const [, script = ''] of text.matchAll(/<script[^>]* src="([^"]+)"/g)) {
      const { status } = await fetch(new URL(script, this.url));
      if (status !== 200) this.failures.push(`${script}: ${status}`);
    }
  }

  /** Writes a comment from a network of its own. */
  async write(words?: string): Promise<void> {
    const count = (this.written += 1);
    const response = await fetch(`${this.url}/comments/`, {
      method: 'POST',
      body: new URLSearchParams({
        page: this.page,
        name: 'A reader',
        words: words ?? `Is heat or ice better? Question ${count}.`,
      }),
      headers: { accept: 'application/json', 'x-forwarded-for': `10.${count >> 8}.${count & 255}.1` },
    });
    await response.arrayBuffer();
    if (response.status === 200) this.comments += 1;
    else this.failures.push(`a comment: ${response.status}`);
  }

  /** Presses "approve" for each comment of the desk's first page, as a stand-in site shows it. */
  async approveAll(): Promise<void> {
    const desk = await (
      await fetch(`${this.url}/desk/comments/`, { headers: { cookie: this.cookie } })
    ).text();
    const data = /<pre>(.*)<\/pre>/s.exec(desk)?.[1]?.replaceAll('&lt;', '<') ?? '{}';
    const { cards = [] } = JSON.parse(data) as { cards?: { tokens: Record<string, string> }[] };
    if (cards.length === 0) throw new Error('No comment waits at the desk');
    for (const { tokens } of cards)
      await fetch(`${this.url}/desk/act/`, {
        method: 'POST',
        body: new URLSearchParams({ act: tokens['approve'] ?? '' }),
        headers: { cookie: this.cookie, origin: this.url },
        redirect: 'manual',
      });
  }
}
