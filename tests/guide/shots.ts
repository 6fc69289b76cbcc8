/**
 * Makes the pictures of the guides, docs/guide/, out of the real thing: the server with its desk and its editor, over
 * copies of the built site (run `npm run build` first) and of the content. The same content
 * gives the same pictures, as far as a browser draws the same twice.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { buildEditorApp } from '#editor/bridge/build-app.ts';
import { browserFlags } from '../support/browser-flags.ts';
import { findBrowser } from '../support/find-browser.ts';
import { ask, shootDesk } from './desk-shots.ts';
import { shootForm, shootForms, shootList } from './editor-shots.ts';
import { startGuideServer } from './guide-server.ts';
import { shootPublish } from './publish-shots.ts';
import { guideFolder } from './keep-shot.ts';

const look = { colorScheme: 'light', reducedMotion: 'reduce' } as const;
const phone = { ...look, viewport: { width: 390, height: 760 }, deviceScaleFactor: 2, hasTouch: true };

mkdirSync(guideFolder, { recursive: true });
await buildEditorApp(console.log);
const { link, content, stop } = await startGuideServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
try {
  const owner = await browser.newContext(phone);
  const reader = await browser.newContext(phone);
  await ask(await reader.newPage(), link);
  const desk = await owner.newPage();
  await shootDesk(desk, link);
  await shootList(desk, link);
  await shootForm(desk);
  await shootPublish(desk, link, content);
  const wide = await browser.newContext({ ...look, storageState: await owner.storageState() });
  const editor = await wide.newPage();
  await editor.setViewportSize({ width: 1440, height: 810 });
  await shootForms(editor, link);
} finally {
  await browser.close();
  stop();
}
