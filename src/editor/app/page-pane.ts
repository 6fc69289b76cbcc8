import { fetchBridge } from '#editor/app/bridge-client.ts';
import { element } from '#editor/app/element.ts';
import type { OpenEntry } from '#editor/app/open-entry.ts';
import {
  type EditorAbout,
  type PageState,
  type PreviewNews,
  type PreviewRequest,
  type TypedWords,
} from '#editor/change.ts';

/** How often a page that is not built yet is requested again, in milliseconds. */
const pause = 700;
/** The preview loads itself again after a save, and keeps its place. After this long it is made to. */
const grace = 1500;
/** How long a save may take to be seen on a machine that is busy with other things, in milliseconds. */
const patience = 120_000;

/** The page that is being edited, as visitors will see it. */
export class PagePane {
  #preview = element<HTMLIFrameElement>('preview');
  #previewUrl: string;
  #entry: OpenEntry = { page: '/' };
  #sign: string | undefined;
  #loads = 0;
  /** Counts requests, so that a slow answer about an earlier page is not shown over a later one. */
  #turn = 0;

  #typed: TypedWords | undefined;
  /** The path that was requested last, until a page is loaded. */
  #awaited: string | undefined;

  /** @param onClick given the words of the page that were clicked */
  constructor(previewUrl: string, onClick: (words: string) => void) {
    this.#previewUrl = fullAddress(previewUrl);
    window.addEventListener('message', ({ origin, source, data }: MessageEvent<PreviewNews>) => {
      if (source !== this.#preview.contentWindow || origin !== this.#origin) return;
      if (typeof data.clicked === 'string') onClick(data.clicked);
      if (typeof data.loaded === 'string') this.#arrive(data.loaded);
      if (data.isReady === true) void this.#load();
    });
    this.#preview.addEventListener('load', () => (this.#loads += 1));
    element('refresh').addEventListener('click', () => void this.open(this.#entry));
  }

  /** Shows the page of what was opened. The preview itself says what it waits for. */
  async open(entry: OpenEntry): Promise<void> {
    this.#entry = entry;
    this.#typed = undefined;
    const turn = (this.#turn += 1);
    element('path').textContent = entry.page;
    element('draft').hidden = true;
    await this.#load();
    const state = await this.#ask();
    if (turn === this.#turn) this.#show(state);
  }

  /** Shows what is typed into the form, without waiting until it is saved. */
  showTyped(typed: TypedWords | undefined): void {
    this.#typed = typed;
    this.#passOn();
  }

  get #origin(): string {
    return new URL(this.#previewUrl).origin;
  }

  #passOn(): void {
    if (this.#typed === undefined) return;
    const request: PreviewRequest = { typed: this.#typed };
    this.#preview.contentWindow?.postMessage(request, this.#origin);
  }

  /** Shows what was saved: the page that is open, or another where it was made or moved by this save. */
  async showSaved(entry: OpenEntry): Promise<void> {
    this.#typed = undefined;
    const isHere = !(await this.#findPreview()) && entry.page === this.#entry.page;
    await (isHere ? this.#refresh() : this.open(entry));
  }

  /** Waits until the page shows what was saved. */
  async #refresh(): Promise<void> {
    const [turn, before, end] = [this.#turn, this.#sign, Date.now() + patience];
    let state = await this.#ask();
    this.#show({ ...state, sign: before });
    while (turn === this.#turn && state.sign === before && Date.now() < end) {
      await wait(pause);
      state = await this.#ask();
    }
    const loads = this.#loads;
    await wait(grace);
    if (turn !== this.#turn) return;
    this.#show(state);
    if (loads === this.#loads && state.sign !== before) await this.#load();
  }

  #show({ isDraft, sign }: PageState): void {
    this.#sign = sign;
    element('draft').hidden = !isDraft;
  }

  async #load(isRepeated = false): Promise<void> {
    await this.#findPreview();
    const address = this.#point();
    this.#awaited = isRepeated ? undefined : new URL(address).pathname;
    this.#preview.src = address;
  }

  /** The page before may have loaded itself again, as it does while the preview starts, and called off the way to this one. */
  #arrive(path: string): void {
    if (this.#awaited !== undefined && this.#awaited !== path) void this.#load(true);
    this.#awaited = undefined;
    this.#passOn();
  }

  /** Leads the link beside the path to the page that is open. */
  #point(): string {
    const address = this.#previewUrl + this.#entry.page;
    element<HTMLAnchorElement>('open').href = address;
    return address;
  }

  /** An editor that was stopped and started again has its preview at another address. True where it moved. */
  async #findPreview(): Promise<boolean> {
    const before = this.#previewUrl;
    const now = (await ask<EditorAbout>('about'))?.previewUrl;
    if (now !== undefined) this.#previewUrl = fullAddress(now);
    return this.#previewUrl !== before;
  }

  async #ask(): Promise<PageState> {
    const { page, file } = this.#entry;
    const query = new URLSearchParams({ page, ...(file === undefined ? {} : { file }) });
    return (await ask<PageState>(`page?${query}`)) ?? { isDraft: false };
  }
}

/** What the bridge answers; undefined where it does not, such as while it is stopped. */
async function ask<Answer>(what: string): Promise<Answer | undefined> {
  const answer = await fetchBridge(what).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Answer) : undefined;
}

/** Where the preview begins: a host of its own, or a path of this one. */
const fullAddress = (previewUrl: string) => new URL(previewUrl, window.location.href).href.replace(/\/$/, '');

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
