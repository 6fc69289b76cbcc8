import { refuseHosted } from '#editor/app/check-hosted.ts';
import { repositoryFiles } from '#editor/app/repository-files.ts';
import { confirmLeaving } from '#editor/app/confirm-leaving.ts';
import { limitFocus } from '#editor/app/quiet-focus.ts';
import { saveByShortcut } from '#editor/app/save-shortcut.ts';
import { readWordLists } from '#editor/app/word-lists.ts';
import { type Hosting, backendOf } from '#editor/hosting.ts';

/** The editor on the published site: it reads and writes the repository, and each save is one commit. */
const settings = JSON.parse(document.getElementById('settings')?.textContent ?? '{}') as Hosting;

limitFocus();
readWordLists();
confirmLeaving();
saveByShortcut();
localStorage['sveltia-cms.prefs'] ??= JSON.stringify({
  closeOnSave: false,
  closeWithEscape: false,
  locale: 'en-US',
});
const { CMS } = await import('#editor/app/sveltia.ts');
const { registerFormats } = await import('#editor/app/register.ts');
const { cmsConfig } = await import('#editor/cms-config.ts');

/** Path of the next save: set just before its text is made, and for that text alone. */
let path: string | undefined;

const today = new Date().toLocaleDateString('en-CA');
registerFormats(async (_, text) => {
  const mine = path;
  path = undefined;
  if (mine === undefined) return;
  const files = await repositoryFiles(`${settings.backend}:${settings.repository}`);
  const refusal = refuseHosted(files, mine, text);
  // The editor shows the cause of an error of this name in its own dialog.
  if (refusal !== undefined) throw new Error('saving_failed', { cause: new Error(refusal) });
}, today);
CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    path = entry.get('path');
  },
});
await CMS.init({
  config: cmsConfig({
    backend: backendOf(settings),
    title: settings.title,
    today,
  }),
});
