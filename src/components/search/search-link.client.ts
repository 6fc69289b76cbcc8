import { withBase } from '#lib/base-path.ts';
import { searchPath } from '#lib/paths.ts';

/**
 * The header's link to the search page opens a search in place, and so does the key "/". Where the page has a
 * search field of its own, both lead there.
 */
class SearchLink extends HTMLElement {
  private dialog: HTMLDialogElement | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link === null || typeof HTMLDialogElement !== 'function') return;
    link.addEventListener('click', (event) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.open();
    });
    link.setAttribute('aria-keyshortcuts', '/');
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      this.open();
    });
  }

  private open(): void {
    const own = document.querySelector<HTMLInputElement>('site-search input');
    if (own !== null) return focusField(own);
    const dialog = (this.dialog ??= makeDialog());
    if (dialog.open) return;
    dialog.showModal();
    document.documentElement.classList.add('has-dialog');
    const field = dialog.querySelector('input');
    if (field !== null) focusField(field);
  }
}

function focusField(field: HTMLInputElement): void {
  field.focus();
  field.select();
}

function makeDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', 'Search');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'tap close';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  const all = Object.assign(document.createElement('a'), {
    href: withBase(searchPath),
    className: 'tap all',
  });
  all.textContent = 'All names and the body finder';
  const top = Object.assign(document.createElement('div'), { className: 'top' });
  top.append('Search', close);
  dialog.append(top, document.createElement('search-box'), all);
  dialog.addEventListener('close', () => document.documentElement.classList.remove('has-dialog'));
  // A press on the dialog itself, outside everything in it, is a press on what lies around it.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  document.body.append(dialog);
  return dialog;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

customElements.define('search-link', SearchLink);
