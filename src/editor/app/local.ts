import { bridgeFolder } from '#editor/app/bridge-folder.ts';
import { BridgeSession } from '#editor/app/bridge-session.ts';
import { guardUnsaved } from '#editor/app/guard-unsaved.ts';
import { keepFocusQuiet } from '#editor/app/quiet-focus.ts';
import { type EditorAbout, type EditorNews, bridgeHeader } from '#editor/change.ts';

/** The editor on the owner's own machine: its files are the content folder, through the bridge. */
const session = new BridgeSession((refusal) => tellWindow({ refusal }));

prepareBrowser();
keepFocusQuiet();
guardUnsaved();
const { CMS } = await import('#editor/app/sveltia.ts');
const { registerFormats } = await import('#editor/app/register.ts');
const { cmsConfig } = await import('#editor/cms-config.ts');

registerFormats((written, text) => session.noteOrigin(written, text));
CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => session.beginSave(entry.get('newRecord')),
});
CMS.registerEventListener({
  name: 'postSave',
  handler: ({ entry }) => tellWindow({ saved: entry.get('path') }),
});

const response = await fetch('/api/about', { headers: { [bridgeHeader]: '1' } });
const { title, today } = (await response.json()) as EditorAbout;
await CMS.init({ config: cmsConfig({ backend: { name: 'test-repo' }, title, today }) });

/** Tells the window around the forms what happened. */
function tellWindow(news: EditorNews): void {
  window.parent.postMessage(news, window.location.origin);
}

/**
 * The editor's backend for trying it out keeps its files in the browser's private folder. Here that folder is the
 * bridge. Nobody signs in.
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
