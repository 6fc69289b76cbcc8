type Theme = 'light' | 'dark';

const key = 'theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

/** A choice that equals the system's own is forgotten, so that the page follows the system again. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    button.addEventListener('click', () => choose(current() === 'dark' ? 'light' : 'dark'));
    dark.addEventListener('change', show);
    // A page that comes back from the back/forward cache may have been left in another theme.
    addEventListener('pageshow', show);
    show();
  }
}

function current(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'dark' || chosen === 'light' ? chosen : dark.matches ? 'dark' : 'light';
}

function choose(theme: Theme): void {
  const isSystem = theme === (dark.matches ? 'dark' : 'light');
  if (isSystem) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (isSystem) localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage is closed to this page: the choice lasts as long as the page does.
  }
  show();
}

function show(): void {
  for (const button of document.querySelectorAll('theme-toggle button'))
    button.setAttribute('aria-pressed', String(current() === 'dark'));
}

customElements.define('theme-toggle', ThemeToggle);
