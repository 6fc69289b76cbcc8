import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContextOptions, type Frame, type Page, chromium } from 'playwright-core';
import sharp from 'sharp';
import { inject, onTestFinished } from 'vitest';
import { buildEditorApp } from '#editor/bridge/build-app.ts';
import { serveEditor } from '#editor/bridge/serve-editor.ts';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { formatProblem } from '#check/problem.ts';
import { pagePatience } from './patience.ts';
import { comesToRest, rollTo } from './roll-to.ts';
import { sites } from './sites.ts';
import './start-browser.ts';

/** An editor over a copy of some content, with its forms open in a browser. */
export interface OpenEditor {
  page: Page;
  url: string;
  /** Holds `content/`. */
  base: string;
  /** Everything that the page complained about, and every request that left this machine. */
  heard: string[];
  /** Opens `#/collections/...` in the forms. */
  open: (hash: string) => Promise<void>;
  /** Presses Save and waits until the editor says how it went: what it says. */
  save: () => Promise<string>;
  read: (file: string) => string;
  /** Names of all files below content/, with what is in them. */
  files: () => Map<string, string>;
  problems: () => string[];
  /** A second window over the same content. */
  again: () => Promise<Page>;
}

/** Svelte's warning that the package reads a field once more that it has just taken away (docs/decisions/0208). */
const removedField = 'https://svelte.dev/e/derived_inert';

/** Before the last change of every page of the made-up practice: no page gets another day by itself. */
const before = '2026-01-10';

/** Opens the editor over a copy of the made-up practice, or of other content. It is closed when the test ends. */
export async function openEditor(
  contentDir: string = sites.second.contentDir,
  today = before,
  screen: BrowserContextOptions = { viewport: { width: 1280, height: 900 } },
): Promise<OpenEditor> {
  const base = mkdtempSync(join(tmpdir(), 'editor-'));
  const dir = join(base, 'content');
  cpSync(contentDir, dir, { recursive: true });
  const app = await buildEditorApp();
  const about = { title: 'The practice', today, deskUrl: '', previewUrl: '' };
  const editor = await serveEditor(app, { contentDir: dir, about: () => about });
  const browser = await chromium.connect(inject('browserEndpoint'));
  const context = await browser.newContext({ ...screen, reducedMotion: 'reduce' });
  context.setDefaultTimeout(pagePatience);
  // As in a browser without view transitions: the slide between two forms is half of all that such a test draws.
  await context.addInitScript(() => {
    Reflect.deleteProperty(Document.prototype, 'startViewTransition');
  });
  onTestFinished(async () => {
    await browser.close();
    await editor.stop();
    rmSync(base, { recursive: true, force: true });
  });
  const heard: string[] = [];
  const page = await newForms(context.newPage(), editor.url, heard);
  return {
    page,
    url: editor.url,
    base,
    heard,
    open: (hash) => openForm(page, hash),
    save: () => saveForm(page),
    read: (file) => readFileSync(join(base, file), 'utf8'),
    files: () => readAll(dir),
    problems: () => checkContent(loadContent(dir)).problems.map(formatProblem),
    again: () => newForms(context.newPage(), editor.url, heard),
  };
}

async function newForms(opening: Promise<Page>, url: string, heard: string[]): Promise<Page> {
  const page = await opening;
  const { host } = new URL(url);
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || message.text() === removedField) return;
    heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (!['data:', 'blob:'].includes(asked.protocol) && asked.host !== host)
      heard.push(`request: ${asked.href}`);
  });
  await page.goto(`${url}form.html`);
  // On a phone the collections come before their pages.
  const isPhone = (page.viewportSize()?.width ?? Infinity) < 768;
  const first = isPhone
    ? page.getByText('Conditions', { exact: true })
    : page.getByRole('button', { name: 'New' });
  await first.first().waitFor();
  return page;
}

/** Opens a form and waits until nothing is left of the one that was open before. */
export async function openForm(page: Page | Frame, hash: string): Promise<void> {
  await page.evaluate((to) => {
    if (window.location.hash === to) return;
    for (const old of document.querySelectorAll<HTMLElement>('[data-entry-draft-root] :is(input, textarea)'))
      old.dataset['before'] = '';
    window.location.hash = to;
  }, hash);
  await page.waitForFunction(() => {
    const fields = [...document.querySelectorAll('[data-entry-draft-root] :is(input, textarea)')];
    return fields.length > 0 && !fields.some((field) => field.hasAttribute('data-before'));
  });
  await page.getByRole('textbox').nth(1).waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
  await standsStill(page);
}

/** Waits for the end of the slide from one form to the next: while it moves, nothing can be reached by hand, and no shortcut is heard. */
async function standsStill(page: Page | Frame): Promise<void> {
  await page.waitForFunction(
    () => document.elementFromPoint(innerWidth / 2, innerHeight / 2) !== document.documentElement,
  );
}

/** The text of a page as the form holds it: what is typed arrives there a moment later. */
export const heldText = (page: Page): Promise<string> =>
  page.locator('.sui.text-editor > .sui.text-area textarea').last().inputValue();

/** Gives the page whose form is open another address, not saved yet. */
export async function giveAddress(page: Page, slug: string): Promise<void> {
  await page.getByRole('button', { name: 'Show Editor Options' }).click();
  await page.getByRole('menuitem', { name: /Address/ }).click();
  await page.getByRole('button', { name: 'Edit Address' }).first().click();
  await page
    .getByRole('textbox', { name: /address/i })
    .first()
    .fill(slug);
  await page.keyboard.press('Enter');
}

/** What the editor says: the words of its dialog or of its note about fields, or `saved`. */
async function saveForm(page: Page | Frame): Promise<string> {
  await page.evaluate(() => {
    for (const old of document.querySelectorAll<HTMLElement>('.sui.alert')) old.dataset['old'] = '';
  });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const said = await page.waitForFunction(() => {
    const told = document.querySelector<HTMLElement>(
      '[role="alertdialog"].open, .sui.alert.error:not([data-old])',
    );
    if (told?.checkVisibility()) return told.innerText;
    const button = document.querySelector('button[data-label="Save"]');
    return button?.getAttribute('aria-disabled') === 'true' ? 'saved' : undefined;
  });
  return String(await said.jsonValue());
}

function readAll(dir: string): Map<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return new Map(
    files
      .map((item) => join(item.parentPath, item.name))
      .toSorted()
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, 'latin1')]),
  );
}

/** Opens a condition's page and chooses a photo for it: one of 2,400 pixels, or another. */
export async function putUpPhoto({ base, open, page }: OpenEditor, other?: string): Promise<void> {
  const photo = other ?? join(base, 'My Photo (1).png');
  if (other === undefined)
    writeFileSync(
      photo,
      await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#0f5148' } })
        .png()
        .toBuffer(),
    );
  await open('#/collections/conditions/entries/test-pain');
  await (await rollTo(page, page.getByText(/^Add .?Picture/))).click();
  await (await rollTo(page, page.getByRole('button', { name: 'Browse' }))).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Upload' }).click();
  await (await choosing).setFiles(photo);
  await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  // Until the picture is converted, the form is filled in anew.
  await page.locator('[data-key-path="picture.file"] img').first().waitFor();
  await page.locator('img[src^="blob:"]').first().waitFor();
  await comesToRest(page);
}
