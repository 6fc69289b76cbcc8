/** The smallest parts of a page that hold words of their own. */
const parts = 'h1, h2, h3, h4, p, li, dt, dd, th, td, caption, figcaption, summary, img';
/** Pixels that are left above what differs. */
const above = 120;

/** Loads a page twice once its fold is opened, as it is and as it will be; marks what differs, and rolls both to it. */
class BeforeAfter extends HTMLElement {
  connectedCallback(): void {
    const fold = this.querySelector('details');
    const frames = [...this.querySelectorAll('iframe')];
    const load = () => {
      if (fold?.open !== true) return;
      for (const frame of frames) frame.src ||= frame.dataset['src'] ?? '';
    };
    for (const frame of frames) {
      frame.tabIndex = 0;
      markFocus(frame);
      frame.addEventListener('load', () => {
        markFocus(frame);
        this.compare(frames);
      });
    }
    fold?.addEventListener('toggle', load);
    load();
  }

  private compare(frames: readonly HTMLIFrameElement[]): void {
    const [before, after] = frames.map(partsIn);
    if (before === undefined || after === undefined) return;
    const differing = [notIn(before, after), notIn(after, before)];
    for (const part of differing.flat()) unfold(part);
    const tops = differing.map(([first]) => first && topOf(first));
    for (const [place, found] of differing.entries()) {
      for (const { style } of found) Object.assign(style, { outline: '3px solid', outlineOffset: '4px' });
      const top = tops[place] ?? tops[1 - place];
      if (top !== undefined) frames[place]?.contentWindow?.scrollTo(0, top - above);
    }
    const status = this.querySelector<HTMLElement>('[role="status"]');
    if (status === null) return;
    status.textContent = status.dataset[differing.flat().length > 0 ? 'differs' : 'same'] ?? '';
  }
}

/** That the keyboard has come into a frame, perhaps before its page, is seen by no selector and rolls no page. */
function markFocus(frame: HTMLIFrameElement): void {
  const mark = (hasFocus: boolean) => {
    frame.toggleAttribute('data-focused', hasFocus);
    if (hasFocus) frame.scrollIntoView({ block: 'nearest' });
  };
  for (const type of ['focus', 'blur'])
    frame.contentWindow?.addEventListener(type, () => mark(type === 'focus'));
  mark(document.activeElement === frame);
}

/** The parts that a page in a frame shows; undefined while it is not there, or other words stand in its place. */
function partsIn({ contentDocument: page }: HTMLIFrameElement): HTMLElement[] | undefined {
  if (!page?.querySelector('body[data-framed]')) return undefined;
  return [...page.querySelectorAll<HTMLElement>(parts)].filter(
    (part) =>
      part.querySelector(parts) === null &&
      (part.getClientRects().length > 0 || part.closest('main details') !== null),
  );
}

function notIn(own: readonly HTMLElement[], other: readonly HTMLElement[]): HTMLElement[] {
  const known = new Set(other.map(wordsOf));
  return own.filter((part) => !known.has(wordsOf(part)));
}

function unfold(part: HTMLElement): void {
  for (let fold = part.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
}

/** `img` is tested by its name: each frame has constructors of its own. */
const wordsOf = (part: HTMLElement): string =>
  part.tagName === 'IMG'
    ? `picture: ${(part as HTMLImageElement).alt}`
    : part.textContent.replaceAll(/\s+/g, ' ').trim();

const topOf = (part: HTMLElement): number =>
  part.getBoundingClientRect().top + (part.ownerDocument.defaultView?.scrollY ?? 0);

customElements.define('before-after', BeforeAfter);
