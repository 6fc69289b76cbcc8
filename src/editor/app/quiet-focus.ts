/** Choosing a part from the toolbar still explains a change of focus for this long, in milliseconds. */
const recent = 1500;

const choosers = '[role="toolbar"], [role="menu"], [role="menuitem"]';

/**
 * Parts of a text (a source, a card) take the focus whenever they are rendered, which would scroll a page that
 * was only just opened to its end. They get it only when a person chose them from the
 * toolbar a moment ago.
 */
export function limitFocus(): void {
  let acted = -Infinity;
  for (const event of ['pointerdown', 'keydown'])
    document.addEventListener(
      event,
      ({ target }) => {
        acted = target instanceof Element && target.closest(choosers) ? performance.now() : -Infinity;
      },
      { capture: true },
    );
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called below with the element
  const focus = HTMLElement.prototype.focus;
  HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions) {
    const isPart =
      this.matches('[data-key-path-prefix]') || this.querySelector('[data-key-path-prefix]') !== null;
    if (isPart && performance.now() - acted > recent) return;
    focus.call(this, options);
  };
}
