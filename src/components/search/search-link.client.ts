import { withBase } from '#lib/base-path.ts';
import { loadingWords, words } from '#i18n/browser-words.ts';

/**
 * The header's link to the search page opens a search in place, and so does the key "/". Where the page has a
 * search field of its own, both lead there.
 */
class SearchLink extends HTMLElement {
  private dialog: HTMLDialogElement | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link === null || typeof HTMLDialogElement !== 'function') return;
    const open = () => (loadingWords === undefined ? this.open() : void loadingWords.then(() => this.open()));
    link.addEventListener('click', (event) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open();
    });
    link.setAttribute('aria-keyshortcuts', '/');
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      open();
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
  dialog.setAttribute('aria-label', words.title);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'tap close';
  close.textContent = words.close;
  close.addEventListener('click', () => dialog.close());
  const all = Object.assign(document.createElement('a'), {
    href: withBase(words.path),
    className: 'tap all',
  });
  all.textContent = words.all;
  const top = Object.assign(document.createElement('div'), { className: 'top' });
  top.append(words.title, close);
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
