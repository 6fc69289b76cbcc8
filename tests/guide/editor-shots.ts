import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { buildEditorApp } from '#editor/bridge/build-app.ts';
import { startPreviewProxy } from '#editor/bridge/preview-proxy.ts';
import { startPreview } from '#editor/bridge/preview.ts';
import { serveEditor } from '#editor/bridge/serve-editor.ts';
import { keepShot } from './keep-shot.ts';

const copy = join('data', 'guide-shots');

/** The editor in pictures, over a copy of the content. */
export async function shootEditor(browser: Browser): Promise<void> {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync('data', { recursive: true });
  cpSync('content', copy, { recursive: true });
  const appFolder = await buildEditorApp(console.log);
  const preview = startPreview({ contentDir: copy, problems: () => [] });
  const proxy = await startPreviewProxy(appFolder, preview.backend);
  const about = {
    title: 'All Body Kneads',
    today: '2026-11-25',
    deskUrl: 'http://localhost:4321/desk/',
    previewUrl: proxy.origin,
  };
  const editor = await serveEditor(appFolder, {
    contentDir: copy,
    about: () => about,
    signOf: preview.signOf,
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 810 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(60_000);
    await page.goto(editor.url);
    await takeShots(page, page.frameLocator('#form'));
  } finally {
    await editor.stop();
    proxy.stop();
    preview.stop();
    rmSync(copy, { recursive: true, force: true });
  }
}

async function takeShots(page: Page, forms: FrameLocator): Promise<void> {
  await page.frameLocator('#preview').getByRole('heading', { level: 1 }).waitFor({ timeout: 200_000 });
  await forms.getByText('Dizziness').first().waitFor();
  await shoot(page, 'list');

  await forms.getByText('The practice').click();
  await forms.getByRole('textbox', { name: 'Phone', exact: true }).waitFor();
  await seen(page, 'Contact');
  await shoot(page, 'practice');

  await open(forms, '#/collections/conditions/entries/sciatica');
  await seen(page, 'Sciatica');
  await shoot(page, 'page');

  const words = forms.locator('[data-lexical-text]', { hasText: 'Trace the line with one finger' });
  await roll(page, words.or(forms.getByText('Trace the line')).first());
  await shoot(page, 'text');

  await forms.getByRole('textbox', { name: 'Title', exact: true }).fill('Neck pain');
  await forms.getByRole('button', { name: 'Save', exact: true }).click();
  await forms.getByRole('alertdialog').waitFor();
  await shoot(page, 'refused');
  await forms.getByRole('button', { name: 'OK' }).click();

  await open(forms, '#/collections/conditions/new');
  await forms.getByRole('textbox', { name: 'Title', exact: true }).fill('Tennis elbow');
  await seen(page, 'Conditions');
  await shoot(page, 'new');

  await roll(page, forms.getByText(/^Add .?Picture/));
  await forms.getByText(/^Add .?Picture/).click();
  await roll(page, forms.getByRole('button', { name: 'Browse' }));
  await shoot(page, 'picture');
}

async function open(forms: FrameLocator, hash: string): Promise<void> {
  await forms.locator('body').evaluate((body, to) => {
    body.ownerDocument.location.hash = to;
  }, hash);
  await forms.getByRole('textbox', { name: 'Title', exact: true }).waitFor();
}

/** Waits until the preview shows a page. */
async function seen(page: Page, heading: string): Promise<void> {
  await page
    .frameLocator('#preview')
    .getByRole('heading', { level: 1, name: new RegExp(heading) })
    .waitFor();
}

/** Rolls the form until a part of it is drawn and can be seen. */
async function roll(page: Page, part: ReturnType<FrameLocator['getByText']>): Promise<void> {
  await page.mouse.move(400, 500);
  for (let turn = 0; turn < 60 && (await part.count()) === 0; turn += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(150);
  }
  await part.first().scrollIntoViewIfNeeded();
}

/** A picture of the whole window, 1,280 pixels wide. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1200);
  await keepShot(page, `editor-${name}`, 1280);
}
