import { askAbout, askBridge } from '#editor/app/bridge-client.ts';
import { element } from '#editor/app/element.ts';
import { entryOf, openEntry } from '#editor/app/open-entry.ts';
import { PagePane } from '#editor/app/page-pane.ts';
import type { EditorNews, FormRequest } from '#editor/change.ts';

/** The window around the forms, with the page that is being edited beside them. */
const form = element<HTMLIFrameElement>('form');
const views = document.querySelectorAll<HTMLButtonElement>('button[data-view]');
const narrow = window.matchMedia('(max-width: 60rem)');

const about = await askAbout();
const page = new PagePane(about.previewUrl, showField);

document.title = `Edit: ${about.title}`;
element('name').textContent = about.title;
element<HTMLAnchorElement>('desk').href = about.deskUrl;
if (about.token !== undefined) showDeskLink();

for (const button of views)
  button.addEventListener('click', () => showView(button.dataset['view'] ?? 'both'));
narrow.addEventListener('change', () => showView(narrow.matches ? 'form' : 'both'));
showView(narrow.matches ? 'form' : 'both');

// Loading the window again, or a bookmark of it, leads back to the form that was open.
form.src = `./form.html${window.location.hash}`;
form.addEventListener('load', follow);
window.addEventListener('message', ({ origin, data }: MessageEvent<EditorNews>) => {
  if (origin !== window.location.origin) return;
  if (typeof data.refusal === 'string') showRefusal(data.refusal);
  if (data.typed !== undefined) page.showTyped(data.typed);
  if (typeof data.saved !== 'string') return;
  element<HTMLDialogElement>('refusal').close();
  showSaved();
  void page.showSaved(entryOf(data.saved));
  void showProblems();
});
await showProblems();

/** Shows the page of whatever is opened in the forms, from now on. */
function follow(): void {
  const opened = () => {
    const hash = form.contentWindow?.location.hash ?? '';
    window.history.replaceState(null, '', hash === '' ? '.' : hash);
    void page.open(openEntry(hash));
  };
  form.contentWindow?.addEventListener('hashchange', opened);
  opened();
}

/** Leads from words of the page to the field that holds them. */
function showField(words: string): void {
  if (document.body.dataset['view'] === 'page') showView(narrow.matches ? 'form' : 'both');
  const request: FormRequest = { find: words };
  form.contentWindow?.postMessage(request, window.location.origin);
}

function showView(view: string): void {
  document.body.dataset['view'] = view;
  for (const button of views) button.setAttribute('aria-pressed', String(button.dataset['view'] === view));
}

/** What the forms cannot fix, such as a page whose form cannot be read, is shown above them. */
async function showProblems(): Promise<void> {
  const problems = (await askBridge('problems')) as string[];
  const box = element('problems');
  box.hidden = problems.length === 0;
  const heading = document.createElement('h2');
  heading.textContent = 'Something in the content needs mending before the site can be published';
  const list = document.createElement('ul');
  for (const problem of problems)
    list.append(Object.assign(document.createElement('li'), { textContent: problem }));
  box.replaceChildren(heading, list);
}

function showRefusal(words: string): void {
  element('refused').textContent = words;
  const dialog = element<HTMLDialogElement>('refusal');
  if (!dialog.open) dialog.showModal();
}

/** At the desk the window is one of its pages, and the way back opens no other tab. */
function showDeskLink(): void {
  const desk = element<HTMLAnchorElement>('desk');
  desk.textContent = 'To the desk';
  desk.removeAttribute('target');
}

/** On the owner's machine saving is all; at the desk visitors see it once it is published. */
function showSaved(): void {
  const publish = element<HTMLAnchorElement>('publish');
  if (about.publishUrl !== undefined) Object.assign(publish, { href: about.publishUrl, hidden: false });
  if (about.token === undefined) announce('Saved.');
  else element('status').textContent = 'Saved, not published yet.';
}

function announce(words: string): void {
  element('status').textContent = words;
  window.setTimeout(() => {
    if (element('status').textContent === words) element('status').textContent = '';
  }, 6000);
}
