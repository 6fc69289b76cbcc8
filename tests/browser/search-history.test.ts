import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from '../support/visit.ts';

describe('a visitor who searches twice', () => {
  it('finds each of two searches again on the way back, under its own title', async () => {
    const page = await visit('shipped', '/search/');
    await search(page, 'jaw');
    expect(await page.title()).toMatch(/^jaw \| /);
    await search(page, 'sciatica');
    expect(await page.title()).toMatch(/^sciatica \| /);
    await page.goBack();
    await settled(page, 'done');
    expect(await page.title()).toMatch(/^jaw \| /);
    await resultLinks(page).filter({ hasText: 'Jaw pain' }).first().waitFor();
    expect(await page.getByRole('combobox', { name: 'What hurts?' }).inputValue()).toBe('jaw');
    await page.goBack();
    await settled(page, 'idle');
    expect(await page.title()).not.toMatch(/^jaw/);
  });
});

const resultLinks = (page: Page) => page.locator('site-search ol > li > a');

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox', { name: 'What hurts?' }).fill(words);
  await page.getByRole('combobox', { name: 'What hurts?' }).press('Enter');
  await settled(page, 'done');
}

const settled = (page: Page, state: string) => page.waitForSelector(`[data-search-state="${state}"]`);
