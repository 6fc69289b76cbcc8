/** A draft is stored half a second after the last key. Leaving waits until then, in milliseconds. */
const storeDelay = 700;

const body = '.content-editor .body';
const back = '.content-editor button.back';
const readyToSave = '.content-editor button[data-label="Save"][aria-disabled="false"]';

/**
 * Asks before words are left that are not saved: by the arrow that leads back, or by closing or loading the window
 * again. What is left all the same is offered when its form is opened again.
 */
export function confirmLeaving(): void {
  /** Somebody did something in this form: what the editor changes by itself is no reason to ask. */
  let isTouched = false;
  let isLeaving = false;
  const isUnsaved = () => isTouched && document.querySelector(readyToSave) !== null;

  for (const event of ['pointerdown', 'keydown'])
    window.addEventListener(event, ({ target }) => (isTouched ||= isWithin(target, body)), { capture: true });
  window.addEventListener('hashchange', () => (isTouched = false));
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved()) event.preventDefault();
  });

  window.addEventListener(
    'click',
    (event) => {
      if (isLeaving || !isWithin(event.target, back) || !isUnsaved()) return;
      event.stopImmediatePropagation();
      if (!window.confirm(question)) return;
      window.setTimeout(() => {
        isLeaving = true;
        document.querySelector<HTMLElement>(back)?.click();
        isLeaving = false;
      }, storeDelay);
    },
    { capture: true },
  );
}

const question =
  'You have not saved what you wrote. Leave this page all the same? When you open it again here, the editor offers you what you wrote: choose "Restore".';

function isWithin(target: EventTarget | null, part: string): boolean {
  return target instanceof Element && target.closest(part) !== null;
}
