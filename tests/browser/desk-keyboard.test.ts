import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withContentPolicy } from '#lib/content-policy.ts';
import { loadPageHandler, screenRenderer } from '#publishing/render-screen.ts';
import { holdRequests } from '../support/hold-requests.ts';
import { screenSamples } from '../support/screen-samples.ts';
import { sites } from '../support/sites.ts';
import { tabThrough } from '../support/tab-through.ts';
import { openTab, screens } from '../support/visit.ts';

const draw = screenRenderer(await loadPageHandler(sites.second.outDir));
const deskScreens = [
  'desk',
  'desk-home',
  'desk-report',
  'facts',
  'publish',
  'history',
  'people',
  'activity',
  'translations',
];
const deskPages = Object.entries(screenSamples('My neck is stiff. May I come?')).filter(([, { name }]) =>
  [...deskScreens, 'sign-in', 'enter', 'review'].includes(name),
);

/** Everything that a hand can press or fill in. Of buttons to choose one from, the keyboard stops at one. */
const controls =
  'main :is(a[href], button, summary, select, textarea, input:not([type="hidden"], [type="radio"])):visible';

async function open(html: string, options: Parameters<typeof openTab>[1]): Promise<Page> {
  const tab = await openTab('second', { viewport: screens.phone, ...options });
  await tab.route('**/drawn/', (route) =>
    route.fulfill({ body: withContentPolicy(html), contentType: 'text/html; charset=utf-8' }),
  );
  await tab.route('**/desk/publish/**', (route) =>
    route.fulfill({ body: 'A page', contentType: 'text/plain' }),
  );
  await tab.goto('/drawn/');
  return tab;
}

it('every screen of the desk is among them', () => {
  expect(new Set(deskPages.map(([, { name }]) => name))).toEqual(
    new Set([...deskScreens, 'sign-in', 'enter', 'review']),
  );
});

describe.each(deskPages)('%s', (_, { name, screen }) => {
  it('is worked by the keyboard alone: every control is come to, in view and marked', async () => {
    const tab = await open(await draw(name, screen as never), {});
    for (const fold of await tab.locator('main details:not([name])').all())
      await fold.evaluate((details: HTMLDetailsElement) => (details.open = true));
    const all = await tab.locator(controls).evaluateAll((parts) => {
      const enabled = parts.filter((part) => !part.matches(':disabled') && part.closest('[inert]') === null);
      for (const [index, part] of enabled.entries()) part.setAttribute('data-control', String(index));
      return enabled.map((part) => part.outerHTML.slice(0, 120));
    });
    const stops = await tabThrough(tab, 'Tab', 'data-control');
    expect(stops.filter(({ isMarked }) => !isMarked).map(({ what }) => what)).toEqual([]);
    expect(stops.filter(({ isCovered }) => isCovered).map(({ what }) => what)).toEqual([]);
    const reached = new Set(stops.map(({ mark }) => mark));
    expect(all.filter((__, index) => !reached.has(String(index)))).toEqual([]);
  });

  it('works without script: every button sends a plain form to a place of the desk', async () => {
    const tab = await open(await draw(name, screen as never), { javaScriptEnabled: false });
    for (const fold of await tab.locator('main details:not([open], [name])').elementHandles())
      await (await fold.$('summary'))?.click();
    const buttons = await tab.locator('main button:visible, main details[name] button').evaluateAll((parts) =>
      parts.map((part) => {
        const button = part as HTMLButtonElement;
        return {
          text: button.textContent.trim(),
          type: button.type,
          hasForm: button.form !== null,
          method: (
            button.getAttribute('formmethod') ??
            button.form?.getAttribute('method') ??
            'get'
          ).toLowerCase(),
          action:
            button.getAttribute('formaction') ?? button.form?.getAttribute('action') ?? location.pathname,
        };
      }),
    );
    for (const { text, type, hasForm, method, action } of buttons) {
      expect([text, type, hasForm, method]).toEqual([
        text,
        'submit',
        true,
        expect.stringMatching(/^(post|get)$/),
      ]);
      expect(action, text).toMatch(/^\/(desk|comments|drawn)\//);
    }
  });
});

it('marks the frame that the keyboard came into before its page was there', async () => {
  const sample = screenSamples('My neck')['what is not published yet']?.screen;
  const tab = await open(await draw('publish', sample as never), {});
  const release = await holdRequests(tab, '**/desk/publish/**');
  await tab.locator('before-after summary').first().click();
  await tab.keyboard.press('Tab');
  await tab.waitForFunction(() => document.activeElement?.tagName === 'IFRAME');
  const marked = () =>
    tab
      .locator('iframe')
      .first()
      .evaluate((frame) => getComputedStyle(frame).outlineWidth);
  expect(await marked()).toBe('4px');
  release();
  await tab.locator('iframe').first().contentFrame().getByText('A page').waitFor();
  expect(await marked()).toBe('4px');
});
