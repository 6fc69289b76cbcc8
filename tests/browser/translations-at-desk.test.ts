import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDeskHome } from '../support/journey-steps.ts';
import { type JourneyServer, startJourney } from '../support/journey-server.ts';
import { sites } from '../support/sites.ts';

let server: JourneyServer;
let content: string;
beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'translations-'));
  cpSync(sites.shipped.contentDir, content, { recursive: true });
  server = await startJourney(sites.second, content);
});
afterAll(async () => {
  await server.stop();
  rmSync(content, { recursive: true });
});

it.each([
  ['on a phone without a script', 360, false, 'Llámenos si duda.'],
  ['on a wide screen', 1440, true, 'Pregunte lo que quiera.'],
])(
  'a translation is changed beside its original %s, and a refused one stays typed',
  async (_, width, hasScripts, added) => {
    const page = await openDeskHome(server, {
      viewport: { width, height: 740 },
      javaScriptEnabled: hasScripts,
    });
    await page.goto('/desk/report/');
    await page.getByRole('link', { name: /^Translations/ }).click();
    await page.getByRole('link', { name: 'Sciatica' }).click();
    const field = page.getByRole('textbox', { name: 'The translation' });
    expect(await page.getByRole('region', { name: 'The original' }).textContent()).toContain('sciatica');
    const text = await field.inputValue();
    const save = () => page.getByRole('button', { name: 'Save' }).click();

    await field.fill(text.replace(/^evidence:/m, 'evidences:'));
    await save();
    await page.getByText('Not saved yet').waitFor();
    expect(await field.inputValue()).toMatch(/^evidences:/m);

    await field.fill(`${text}\n\n${added}`);
    await save();
    await page.getByText('Saved, not published yet').waitFor();
    const written = readFileSync(join(content, 'es/conditions/sciatica.mdx'), 'utf8');
    expect(written.endsWith(`\n${added}\n`)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  },
);
