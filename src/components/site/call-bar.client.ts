import { loadOpeningWords } from '#i18n/browser-opening-words.ts';
import { type OpeningHours, nextOpening } from '#lib/opening-hours.ts';

/**
 * The call bar keeps out of the way of typing, of whatever has focus and of a card that says to call 911, and shows
 * when the practice opens.
 */
class CallBar extends HTMLElement {
  private height = 0;
  private isCovering = false;
  private isCardInView = false;

  connectedCallback(): void {
    this.height = this.offsetHeight;
    // Without its words the bar calls all the same.
    this.showOpening().catch(() => undefined);
    this.watchCards();
    // Something may have focus before this script is there.
    this.toggle(document.activeElement);
    document.addEventListener('focusin', ({ target }) => this.toggle(target));
    document.addEventListener('focusout', ({ relatedTarget }) => this.toggle(relatedTarget));
  }

  private toggle(focused: EventTarget | null): void {
    this.isCovering = focused instanceof HTMLElement && !this.contains(focused) && this.isInTheWayOf(focused);
    this.update();
  }

  /** Every card that says to call for help at once. */
  private watchCards(): void {
    const inView = new Set<Element>();
    const observer = new IntersectionObserver((sights) => {
      for (const { target, isIntersecting } of sights)
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      this.isCardInView = inView.size > 0;
      this.update();
    });
    for (const card of document.querySelectorAll('.care.emergency, urgent-help')) observer.observe(card);
    // A search makes its card later.
    document.addEventListener(
      'urgenthelp',
      ({ target }) => target instanceof Element && observer.observe(target),
    );
  }

  private update(): void {
    this.hidden = this.isCovering || this.isCardInView;
  }

  /** A field brings up the keyboard, a dialog covers the page, and a link may lie below the bar. */
  private isInTheWayOf(focused: HTMLElement): boolean {
    if (focused.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')) return true;
    if (focused.closest('dialog[open]') !== null) return true;
    // While it is hidden the bar has no height, and would come back over what has focus.
    this.height = this.offsetHeight || this.height;
    return (
      focused.matches(':focus-visible') && focused.getBoundingClientRect().bottom > innerHeight - this.height
    );
  }

  private async showOpening(): Promise<void> {
    const note = this.querySelector<HTMLElement>('[data-note]');
    if (note === null || this.dataset['opening'] === undefined) return;
    const words = await loadOpeningWords();
    const text = nextOpening(JSON.parse(this.dataset['opening']) as OpeningHours, new Date(), words);
    note.textContent = text ?? '';
    note.hidden = text === undefined;
  }
}

customElements.define('call-bar', CallBar);
