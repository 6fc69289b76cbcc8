import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

export const guideFolder = join('docs', 'guide');

/** Writes what a page shows into the guide's pictures, so many pixels wide. */
export async function keepShot(page: Page, name: string, width: number): Promise<void> {
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const file = join(guideFolder, `${name}.webp`);
  await sharp(picture).resize({ width }).webp({ quality: 78, effort: 6 }).toFile(file);
  console.log(file);
}
