/** A text field passes on what was typed a tenth of a second later, in milliseconds. */
const patience = 500;

const saveButton = '.content-editor button[aria-keyshortcuts$="+S"]';
const openDialog = 'dialog[open], [role="dialog"].open, [role="alertdialog"].open';

/**
 * Saves with Ctrl+S, or Cmd+S on a Mac. The package's own shortcut moves the focus to its button, where the next
 * keys would be lost, and does nothing in the moment in which the form does not know yet of the last key.
 */
export function saveByShortcut(): void {
  let isPressed = false;
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isShortcut(event) || document.querySelector(saveButton) === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isPressed || document.querySelector(openDialog)?.checkVisibility() === true) return;
      isPressed = true;
      void pressSave().finally(() => (isPressed = false));
    },
    { capture: true },
  );
}

const isShortcut = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === 's' && ctrlKey !== metaKey && !altKey && !shiftKey;

/** Presses Save as soon as there is something to save: at once, or when the save that is under way has ended. */
async function pressSave(): Promise<void> {
  for (let end = performance.now() + patience; performance.now() < end;) {
    const button = document.querySelector<HTMLElement>(saveButton);
    if (button === null) return;
    if (button.dataset['label'] !== 'Save') end = performance.now() + patience;
    else if (button.getAttribute('aria-disabled') === 'false') {
      button.click();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
