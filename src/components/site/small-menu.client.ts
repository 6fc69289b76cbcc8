import { onLeave } from '#lib/on-leave.ts';

/** Closes the menu of a narrow screen with Escape, with a press outside it, and when the focus leaves it. */
class SmallMenu extends HTMLElement {
  connectedCallback(): void {
    const menu = this.querySelector('details');
    if (menu === null) return;
    onLeave(this, () => (menu.open = false));
    document.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !menu.open) return;
      const hasFocus = this.contains(document.activeElement);
      menu.open = false;
      if (hasFocus) menu.querySelector('summary')?.focus();
    });
  }
}

customElements.define('small-menu', SmallMenu);
