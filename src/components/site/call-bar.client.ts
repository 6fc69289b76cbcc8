import { type OpeningHours, nextOpening } from '#lib/opening-hours.ts';

/**
 * The call bar keeps out of the way of typing, of whatever has focus and of a card that says to call 911, and tells
 * when the practice opens.
 */
class CallBar extends HTMLElement {
  private isCovering = false;
  private isCardInView = false;

  connectedCallback(): void {
    this.showOpening();
    this.watchCard();
    // Something may have focus before this script is there.
    this.toggle(document.activeElement);
    document.addEventListener('focusin', ({ target }) => this.toggle(target));
    document.addEventListener('focusout', ({ relatedTarget }) => this.toggle(relatedTarget));
  }

  private toggle(focused: EventTarget | null): void {
    this.isCovering = focused instanceof HTMLElement && !this.contains(focused) && this.isInTheWayOf(focused);
    this.makeRoom();
  }

  private watchCard(): void {
    const card = document.querySelector('.care.emergency');
    if (card === null) return;
    new IntersectionObserver((sights) => {
      this.isCardInView = sights.at(-1)?.isIntersecting ?? false;
      this.makeRoom();
    }).observe(card);
  }

  private makeRoom(): void {
    this.hidden = this.isCovering || this.isCardInView;
  }

  /** A field brings up the keyboard, a dialog covers the page, and a link may lie below the bar. */
  private isInTheWayOf(focused: HTMLElement): boolean {
    if (focused.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')) return true;
    if (focused.closest('dialog[open]') !== null) return true;
    return (
      focused.matches(':focus-visible') &&
      focused.getBoundingClientRect().bottom > innerHeight - this.offsetHeight
    );
  }

  private showOpening(): void {
    const note = this.querySelector<HTMLElement>('[data-note]');
    if (note === null || this.dataset['opening'] === undefined) return;
    const text = nextOpening(JSON.parse(this.dataset['opening']) as OpeningHours, new Date());
    note.textContent = text ?? '';
    note.hidden = text === undefined;
  }
}

customElements.define('call-bar', CallBar);
