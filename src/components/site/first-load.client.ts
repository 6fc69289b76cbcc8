/**
 * The only script that stands in a page. Of the scripts that the build lists in `data-scripts`, it imports the first
 * once the page is there, and the others at the first sign that somebody is about to use them.
 */
const [afterLoad, ...onIntent] = document.documentElement.dataset['scripts']?.split(' ') ?? [];
const held: (() => void)[] = [];
let loading: Promise<void> | undefined;
let isTried = false;

function load(): void {
  loading ??= Promise.all(onIntent.map((script) => import(/* @vite-ignore */ script)))
    .catch(() => (loading = undefined))
    .then(() => {
      // Where the scripts are out of reach, what is repeated does what it does without them.
      isTried = true;
      for (const repeat of held.splice(0)) repeat();
    });
}

/** Keeps a click or the key of the search, which only the scripts can answer, until they are there. */
function hold(event: MouseEvent | KeyboardEvent): void {
  load();
  const target = event.target as Element;
  if (isTried || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if ('key' in event) {
    if (event.key === '/') held.push(() => target.dispatchEvent(new KeyboardEvent('keydown', event)));
    return;
  }
  const pressed = target.closest<HTMLElement>('search-link a,theme-toggle button');
  if (pressed === null) return;
  event.preventDefault();
  held.push(() => pressed.click());
}

// The live preview lists none: it runs all of them at once.
if (afterLoad !== undefined) {
  addEventListener('pointerover', load);
  addEventListener('focusin', load);
  addEventListener('click', hold, true);
  addEventListener('keydown', hold, true);
  if (/[?&]q=/.test(location.search)) load();
  // After the frame that shows the page, not before it.
  addEventListener('load', () => setTimeout(() => void import(/* @vite-ignore */ afterLoad), 300));
}
