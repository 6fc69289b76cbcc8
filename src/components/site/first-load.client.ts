/**
 * The only script that runs with a page: of those that the build lists in `data-scripts`, it imports the first once the
 * page is there, and the others at the first sign that somebody is about to use them. It stands in every page, so it is
 * written to be short.
 */
const [afterLoad, ...onIntent] = document.documentElement.dataset['scripts']?.split(' ') ?? [];
let loading: Promise<unknown> | undefined;
let isTried: true | undefined;

/** A script that the browser has already would otherwise run before its elements have their content. */
const parsed = new Promise((resolve) => addEventListener('DOMContentLoaded', resolve));

const load = () => {
  loading ??= parsed
    .then(() => Promise.all(onIntent.map((script) => import(/* @vite-ignore */ script))))
    .catch(() => (loading = undefined))
    // Where the scripts are out of reach, what is repeated does what it does without them.
    .then(() => (isTried = true));
};

/** Repeats a click or the key of the search, which only the scripts can answer, once they are there. */
const hold = (event: MouseEvent | KeyboardEvent) => {
  load();
  if (isTried || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if ('key' in event) {
    if (event.key === '/')
      void loading?.then(() => (event.target as Element).dispatchEvent(new KeyboardEvent('keydown', event)));
    return;
  }
  const pressed = (event.target as Element).closest<HTMLElement>('search-link a,theme-toggle button');
  if (!pressed) return;
  event.preventDefault();
  void loading?.then(() => pressed.click());
};

// The live preview lists none: it runs all of them at once.
if (afterLoad) {
  addEventListener('pointerover', load);
  addEventListener('focusin', load);
  addEventListener('click', hold, true);
  addEventListener('keydown', hold, true);
  if (/\bq=/.test(location.search)) load();
  // After the frame that shows the page, not before it.
  addEventListener('load', () => setTimeout(() => void import(/* @vite-ignore */ afterLoad), 300));
}
