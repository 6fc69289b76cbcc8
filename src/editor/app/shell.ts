import { openEntry } from '#editor/app/open-entry.ts';
import { type EditorAbout, type PageState, bridgeHeader } from '#editor/change.ts';

/** The window around the forms: the page that is being edited stands beside them, as visitors will see it. */
const form = element<HTMLIFrameElement>('form');
const preview = element<HTMLIFrameElement>('preview');
const headers = { [bridgeHeader]: '1' };
const narrow = window.matchMedia('(max-width: 60rem)');

const about = (await (await fetch('/api/about', { headers })).json()) as EditorAbout;
let shown = '';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-view]'))
  button.addEventListener('click', () => showView(button.dataset['view'] ?? 'both'));
element('refresh').addEventListener('click', () => void showPage(true));
form.addEventListener('load', follow);
follow();
window.addEventListener('message', ({ origin, data }: MessageEvent<{ saved?: boolean }>) => {
  if (origin !== window.location.origin || data.saved !== true) return;
  tell('Saved.');
  void showPage();
  void showProblems();
});
narrow.addEventListener('change', () => showView(narrow.matches ? 'form' : 'both'));
showView(narrow.matches ? 'form' : 'both');

document.title = `Edit: ${about.title}`;
element('name').textContent = about.title;
element<HTMLAnchorElement>('desk').href = about.deskUrl;
await Promise.all([showPage(), showProblems()]);

/** Shows the page of whatever is opened in the forms. */
function follow(): void {
  form.contentWindow?.addEventListener('hashchange', () => void showPage());
}

function showView(view: string): void {
  document.body.dataset['view'] = view;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-view]'))
    button.setAttribute('aria-pressed', String(button.dataset['view'] === view));
}

/** Shows the page of what is open. Its address is asked for first, because a new page needs a moment to appear. */
async function showPage(isForced = false): Promise<void> {
  const { page, file } = openEntry(form.contentWindow?.location.hash ?? '');
  const query = new URLSearchParams({ page, ...(file === undefined ? {} : { file }) });
  element('path').textContent = page;
  const answer = await fetch(`/api/page?${query}`, { headers });
  if (!answer.ok) return tell('The preview is not running. The forms work all the same.');
  const { isDraft, isReady } = (await answer.json()) as PageState;
  element('draft').hidden = !isDraft;
  element('waiting').hidden = isReady;
  const url = about.previewUrl + page;
  element<HTMLAnchorElement>('open').href = url;
  if (isReady && (isForced || shown !== url)) {
    shown = url;
    preview.src = url;
  }
}

/** Pages that the forms cannot mend, such as one whose form cannot be read, are told above them. */
async function showProblems(): Promise<void> {
  const problems = (await (await fetch('/api/problems', { headers })).json()) as string[];
  const box = element('problems');
  box.hidden = problems.length === 0;
  const heading = document.createElement('h2');
  heading.textContent = 'Something in the content needs mending before the site can be published';
  const list = document.createElement('ul');
  for (const problem of problems)
    list.append(Object.assign(document.createElement('li'), { textContent: problem }));
  box.replaceChildren(heading, list);
}

function tell(words: string): void {
  element('told').textContent = words;
  window.setTimeout(() => {
    if (element('told').textContent === words) element('told').textContent = '';
  }, 6000);
}

function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The editor's window has no part "${id}".`);
  return found as T;
}
