/**
 * Makes the pictures of the owner's guide, docs/guide/, out of the real thing: the editor over a copy of the
 * content, and the desk over a copy of the built site (run `npm run build` first). The same content gives the same
 * pictures, as far as a browser draws the same twice.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserFlags } from '../support/browser-flags.ts';
import { findBrowser } from '../support/find-browser.ts';
import { shootDesk } from './desk-shots.ts';
import { shootEditor } from './editor-shots.ts';
import { guideFolder } from './keep-shot.ts';

mkdirSync(guideFolder, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
try {
  await shootDesk(browser);
  await shootEditor(browser);
} finally {
  await browser.close();
}
