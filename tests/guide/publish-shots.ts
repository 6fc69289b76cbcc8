import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { keepShot } from './keep-shot.ts';

/** Widths in the guide, in pixels: two frames side by side, and a phone. */
const widths = { beside: 640, phone: 390 };
/** The site is built. */
const patience = 600_000;
const changed = 'conditions/tension-headache.mdx';

/** A changed page before and after, and the history once it is published. */
export async function shootPublish(page: Page, link: string, content: string): Promise<void> {
  const file = join(content, changed);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace('like a band pulled around the head', 'like a tight band around the head'),
  );
  const phone = page.viewportSize() ?? { width: 390, height: 760 };
  await page.setViewportSize({ width: 720, height: 980 });
  await page.goto(new URL('/desk/publish/', link).href);
  const pair = page.locator('before-after').first();
  await pair.locator('summary').click();
  await pair.getByText('What differs has a line around it.').waitFor({ timeout: patience });
  await page.getByRole('heading', { level: 2 }).evaluate((heading) => heading.scrollIntoView());
  await page.waitForTimeout(1200);
  await keepShot(page, 'desk-publish', widths.beside);

  await page.setViewportSize(phone);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(/The site was published by/).waitFor({ timeout: patience });
  await page.goto(new URL('/desk/history/', link).href);
  await page.getByText('Look at its pages').first().click();
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.scrollIntoView());
  await keepShot(page, 'desk-history', widths.phone);
}
