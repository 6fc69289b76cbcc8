import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { buildEditorApp } from '#editor/bridge/build-app.ts';
import { withOwnScript } from '#editor/bridge/preview-proxy.ts';
import { starting, waitingPage } from '#editor/bridge/preview-words.ts';
import { type RunningEditor, serveEditor } from '#editor/bridge/serve-editor.ts';
import '../support/start-browser.ts';
import { type WrittenContent, writeContent } from '../support/write-content.ts';
import { pagePatience } from '../support/patience.ts';

const reviewer = '#/collections/pages/entries/reviewer';

/** A page of its own for every path, in the place of the real preview. */
async function startPages(words: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<h1>${words}: ${request.url}</h1>`);
  });
  return listenOn(server);
}

async function listenOn(server: Server): Promise<{ origin: string; stop: () => Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(stop);
  return { origin: `http://127.0.0.1:${(server.address() as { port: number }).port}`, stop };
}

/** Starts the editor beside a preview, as `npm run edit` does. */
async function start(content: WrittenContent, previewUrl: string, port = 0): Promise<RunningEditor> {
  const about = () => ({ title: 'The practice', today: '2026-11-25', deskUrl: '', previewUrl });
  const signOf = async () => 'always the same';
  const bridge = { contentDir: content.dir, about, signOf };
  const editor = await serveEditor(await buildEditorApp(), bridge, { port });
  onTestFinished(editor.stop);
  return editor;
}

/** The window with the form of a page in it. */
async function openWindow(url: string): Promise<Page> {
  const browser = await chromium.connect(inject('browserEndpoint'));
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(pagePatience);
  await page.goto(url);
  await page.frameLocator('#form').getByRole('searchbox').first().waitFor();
  await page.frame({ url: /form\.html/ })?.evaluate((hash) => (window.location.hash = hash), reviewer);
  await page.frameLocator('#form').getByRole('textbox', { name: 'Title', exact: true }).waitFor();
  return page;
}

const save = async (page: Page, title: string) => {
  const forms = page.frameLocator('#form');
  await forms.getByRole('textbox', { name: 'Title', exact: true }).click();
  await forms.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await forms.getByRole('button', { name: 'Save', exact: true }).click();
};
const shown = (page: Page, words: string) =>
  page.frameLocator('#preview').getByRole('heading', { name: words }).waitFor();

test('an editor that was stopped and started again: the old window saves, and shows the page again', async () => {
  const content = writeContent({});
  onTestFinished(content.remove);
  const first = await startPages('First');
  const editor = await start(content, first.origin);
  const page = await openWindow(editor.url);
  await shown(page, 'First: /reviewer/');
  await Promise.all([editor.stop(), first.stop()]);
  await save(page, 'Mine');
  const dialog = page.frameLocator('#form').getByRole('alertdialog');
  await dialog.getByText('The editor was stopped').waitFor();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await page.getByRole('button', { name: 'Show again' }).click();
  const second = await startPages('Second');
  await start(content, second.origin, Number(new URL(editor.url).port));
  await save(page, 'Mine');
  await shown(page, 'Second: /reviewer/');
  expect(await page.getByRole('link', { name: 'Open in a tab' }).getAttribute('href')).toBe(
    `${second.origin}/reviewer/`,
  );
});

test('"Show again" finds the preview at its new address too', async () => {
  const content = writeContent({});
  onTestFinished(content.remove);
  const [first, second] = [await startPages('First'), await startPages('Second')];
  const editor = await start(content, first.origin);
  const page = await openWindow(editor.url);
  await shown(page, 'First: /reviewer/');
  await Promise.all([editor.stop(), first.stop()]);
  await start(content, second.origin, Number(new URL(editor.url).port));
  await page.getByRole('button', { name: 'Show again' }).click();
  await shown(page, 'Second: /reviewer/');
});

test('a page that was waited for gives way to the one that was opened meanwhile', async () => {
  const content = writeContent({});
  onTestFinished(content.remove);
  const app = await buildEditorApp();
  let isOpened = false;
  const server = createServer(({ url = '' }, response) => {
    const isScript = url.endsWith('.js');
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    if (isScript) response.end(readFileSync(join(app, url)));
    else if (url === '/reviewer/') {
      isOpened = true;
      // It is on its way for longer than it takes to find that the first page is there by now.
      setTimeout(() => response.end(`<h1>Page: ${url}</h1>`), 3_000);
    } else {
      response.statusCode = isOpened ? 200 : 503;
      response.end(isOpened ? `<h1>Page: ${url}</h1>` : withOwnScript(waitingPage(starting), '/'));
    }
  });
  const { origin } = await listenOn(server);
  const page = await openWindow((await start(content, origin)).url);
  await shown(page, 'Page: /reviewer/');
});

test('a page that loads itself again does not call off the way to the next', async () => {
  const content = writeContent({});
  onTestFinished(content.remove);
  const app = await buildEditorApp();
  const isOpened = { first: false, ever: false };
  const again = `<script>setInterval(async () => (await fetch('/again')).status === 200 && location.reload(), 50)</script>`;
  const server = createServer(({ url = '' }, response) => {
    const isScript = url.endsWith('.js');
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    if (isScript) response.end(readFileSync(join(app, url)));
    else if (url === '/again') {
      response.statusCode = isOpened.first ? 200 : 503;
      isOpened.first = false;
      response.end();
    } else if (url === '/reviewer/') {
      isOpened.first = !isOpened.ever;
      isOpened.ever = true;
      setTimeout(() => response.end(`<h1>Page: ${url}</h1>`), 3_000);
    } else response.end(withOwnScript(`<html><body><h1>Page: ${url}</h1>${again}</body></html>`, '/'));
  });
  const { origin } = await listenOn(server);
  const page = await openWindow((await start(content, origin)).url);
  await shown(page, 'Page: /reviewer/');
});

test('loading the window again asks first while something is not saved', async () => {
  const content = writeContent({});
  onTestFinished(content.remove);
  const pages = await startPages('Page');
  const page = await openWindow((await start(content, pages.origin)).url);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const title = page.frameLocator('#form').getByRole('textbox', { name: 'Title', exact: true });
  await title.click();
  await title.fill('Not saved');
  await page.frameLocator('#form').locator('button[data-label="Save"][aria-disabled="false"]').waitFor();
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
});
