/** Calls `leave` whenever a press or the focus lands outside an element. */
export function onLeave(element: HTMLElement, leave: () => void): void {
  const check = ({ target }: Event) => {
    if (!(target instanceof Node && element.contains(target))) leave();
  };
  document.addEventListener('pointerdown', check);
  document.addEventListener('focusin', check);
}
