import { askAbout } from '#editor/app/bridge-client.ts';
import { bridgeFolder } from '#editor/app/bridge-folder.ts';
import { BridgeSession } from '#editor/app/bridge-session.ts';
import { confirmLeaving } from '#editor/app/confirm-leaving.ts';
import { formNames } from '#editor/forms.ts';
import { limitFocus } from '#editor/app/quiet-focus.ts';
import { goToWords } from '#editor/app/find-field.ts';
import { openEntry } from '#editor/app/open-entry.ts';
import { offeredPages, offerPages } from '#editor/app/page-picker.ts';
import { saveByShortcut } from '#editor/app/save-shortcut.ts';
import { TypedWordsWatch } from '#editor/app/typed-words.ts';
import { readWordLists } from '#editor/app/word-lists.ts';
import type { EditorNews, FormRequest } from '#editor/change.ts';

/** The forms: their files are the content folder, through the bridge. */
const typed = new TypedWordsWatch((words) => notifyWindow({ typed: words }));
const session = new BridgeSession(
  (refusal) => notifyWindow({ refusal }),
  (question) => window.confirm(question),
);

prepareBrowser();
limitFocus();
readWordLists();
offerPages(() => offeredPages([...session.files.values()].map(({ path, text }) => [path, text] as const)));
confirmLeaving();
saveByShortcut();
const { CMS } = await import('#editor/app/sveltia.ts');
const { formatOf, registerFormats } = await import('#editor/app/register.ts');
const { cmsConfig } = await import('#editor/cms-config.ts');

CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => session.beginSave(entry.get('newRecord')),
});
CMS.registerEventListener({
  name: 'postSave',
  handler: ({ entry }) => {
    typed.reset();
    notifyWindow({ saved: entry.get('path') });
    if (session.isOutdated) void loadAgain(entry.get('path'));
  },
});
window.addEventListener('message', ({ origin, source, data }: MessageEvent<FormRequest>) => {
  if (origin === window.location.origin && source === window.parent && typeof data.find === 'string')
    void goToWords(openForm(), data.find);
});

const { title, today } = await askAbout();
registerFormats((written, text) => session.noteOrigin(written, text), today);
await CMS.init({ config: cmsConfig({ backend: { name: 'test-repo' }, title, today }) });

/** Other files changed with this save: the forms are read anew, and the same one is opened. */
async function loadAgain(path: string): Promise<void> {
  const [, collection = '', name = ''] = path.split('/');
  const isSaved = () => document.querySelector('button[data-label="Save"][aria-disabled="true"]') !== null;
  while (!isSaved()) await new Promise((resolve) => setTimeout(resolve, 50));
  if (name.endsWith('.mdx'))
    window.history.replaceState(null, '', `#/collections/${collection}/entries/${name.replace('.mdx', '')}`);
  window.location.reload();
}

/** What the form that is open was opened with. */
function openForm(): Record<string, unknown> {
  const { file = '' } = openEntry(window.location.hash);
  const text = session.files.get(file)?.text;
  const name = file === 'content/practice.yaml' ? 'practice' : file.split('/')[1];
  const known = formNames.find((one) => one === name);
  return text === undefined || known === undefined ? {} : formatOf(known).fromFile(text);
}

/** Reports to the window around the forms what happened. */
function notifyWindow(news: EditorNews): void {
  window.parent.postMessage(news, window.location.origin);
}

/**
 * The editor's backend for trying it out keeps its files in the browser's private folder. Here that folder is the
 * bridge, whose door has let this page in: the forms themselves ask for no name.
 */
function prepareBrowser(): void {
  localStorage.setItem('sveltia-cms.user', JSON.stringify({ backendName: 'test-repo' }));
  localStorage['sveltia-cms.prefs'] ??= JSON.stringify({
    closeOnSave: false,
    closeWithEscape: false,
    locale: 'en-US',
  });
  const folder = bridgeFolder(session);
  const isInside = { ...folder, getDirectoryHandle: async () => folder };
  Object.defineProperty(navigator.storage, 'getDirectory', { value: async () => isInside });
  Object.defineProperty(navigator, 'brave', { value: undefined });
  // Files are then written under a passing name and moved: a change is a move, and nothing else is.
  const known = globalThis as { FileSystemFileHandle?: { prototype: object } };
  known.FileSystemFileHandle ??= { prototype: {} };
  const { prototype } = known.FileSystemFileHandle;
  if (!('move' in prototype)) Object.assign(prototype, { move: () => undefined });
}
