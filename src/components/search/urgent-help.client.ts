import { loadingWords, words } from '#i18n/browser-words.ts';
import { withBase } from '#lib/base-path.ts';
import type { UrgentHelp } from '#lib/search/urgent-help.ts';

/** A card that stands under a search field as soon as its words describe an emergency, and is read out at once. */
class UrgentHelpCard extends HTMLElement {
  private shown: string | undefined;

  connectedCallback(): void {
    const input = this.closest('search-box')?.querySelector('input');
    this.setAttribute('role', 'alert');
    this.hidden = true;
    // The call bar hides where it would cover the card.
    this.dispatchEvent(new Event('urgenthelp', { bubbles: true }));
    if (input === null || input === undefined) return;
    input.addEventListener('input', () => void this.look(input));
    if (input.value !== '') void this.look(input);
  }

  private async look(input: HTMLInputElement): Promise<void> {
    await loadingWords;
    const { findUrgentHelp } = await import('#lib/search/search-api.ts');
    const help = await findUrgentHelp(input.value, words);
    const content = JSON.stringify(help);
    // A reader hears it once, not again with every letter.
    if (content === this.shown) return;
    this.shown = content;
    this.replaceChildren(...(help === undefined ? [] : renderHelp(help)));
    this.hidden = help === undefined;
    this.scrollIntoView({ block: 'nearest' });
  }
}

function renderHelp({ heading, text, links }: UrgentHelp): HTMLElement[] {
  const title = Object.assign(document.createElement('strong'), { textContent: heading });
  const words = Object.assign(document.createElement('p'), { textContent: text });
  const ways = document.createElement('p');
  for (const [target, textContent] of links) {
    const href = target.startsWith('/') ? withBase(target) : target;
    ways.append(Object.assign(document.createElement('a'), { href, textContent, className: 'tap' }));
  }
  return [title, words, ways];
}

customElements.define('urgent-help', UrgentHelpCard);
