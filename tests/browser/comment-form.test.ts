import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openCommentForm } from '../support/journey-steps.ts';
import { screens, visit } from '../support/visit.ts';

const path = '/conditions/test-pain/';
const fieldOf = (page: Page, name: string) => page.locator(`comment-region [name="${name}"]`);
const send = (page: Page) => page.getByRole('button', { name: 'Send your comment' }).click();
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.className);

interface Answer {
  status: number;
  body: object;
}

/** A page whose comments are answered as the test says; what was sent comes back. `undefined` is no network. */
async function open(answers: (Answer | undefined)[], at = path): Promise<{ page: Page; sent: Request[] }> {
  const page = await visit('second', 'about:blank');
  const sent: Request[] = [];
  await page.route('**/comments/formToken/', (route) => route.fulfill({ json: { formToken: 'first' } }));
  await page.route('**/comments/', async (route) => {
    sent.push(route.request());
    const answer = answers[sent.length - 1];
    if (answer === undefined) return route.abort();
    return route.fulfill({ status: answer.status, json: answer.body });
  });
  await page.route('**/comments/receipt/**', (route) =>
    route.fulfill({ body: 'receipt', contentType: 'text/html' }),
  );
  await page.goto(at);
  await openCommentForm(page);
  return { page, sent };
}

async function fill(page: Page): Promise<void> {
  await fieldOf(page, 'words').fill('Thank you & goodbye.');
  await fieldOf(page, 'name').fill('Jo');
  await page.waitForSelector('comment-region [role="status"]', { state: 'attached' });
}

const taken = { status: 200, body: { receipt: '/comments/receipt/?t=abc' } };

describe('the form for a comment, with a script', () => {
  it('asks for nothing before it is touched', async () => {
    const page = await visit('second', 'about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => url.includes('formToken'))).toEqual([]);
    await openCommentForm(page);
    const stamped = page.waitForRequest('**/comments/formToken/');
    await fieldOf(page, 'words').focus();
    await stamped;
  });

  it('is sent in place, with its formToken, and goes on to the receipt', async () => {
    const { page, sent } = await open([taken]);
    await fill(page);
    await send(page);
    await page.waitForURL('**/comments/receipt/?t=abc');
    expect(sent[0]?.headers()).toMatchObject({
      accept: 'application/json',
      'content-type': expect.stringContaining('application/x-www-form-urlencoded') as string,
    });
    expect(Object.fromEntries(new URLSearchParams(sent[0]?.postData() ?? ''))).toEqual({
      page: path,
      words: 'Thank you & goodbye.',
      name: 'Jo',
      email: '',
      homepage: '',
      formToken: 'first',
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
    await page.goBack();
    expect(await fieldOf(page, 'words').inputValue()).toBe('');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('says what is wrong at its field, goes to the first, and takes it back once it is mended', async () => {
    const errors = { email: 'This is not an e-mail address.', name: 'Please give a name to show.' };
    const { page, sent } = await open([
      { status: 422, body: { problem: 'x', errors, formToken: 'second' } },
      taken,
    ]);
    await fill(page);
    await send(page);
    await page.waitForSelector('#comment-name-error');
    expect(await focused(page)).toBe('name');
    const name = fieldOf(page, 'name');
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    expect(await name.getAttribute('aria-describedby')).toBe('comment-name-hint comment-name-error');
    expect(await page.locator('#comment-email-error').textContent()).toBe(errors.email);
    await name.fill('Joan');
    expect(await page.locator('#comment-name-error').count()).toBe(0);
    expect(await name.getAttribute('aria-describedby')).toBe('comment-name-hint');
    await send(page);
    await page.waitForURL('**/comments/receipt/?t=abc');
    expect(new URLSearchParams(sent[1]?.postData() ?? '').get('formToken')).toBe('second');
  });

  it.each([
    ['no network', undefined, 'please check your connection'],
    [
      'a site in trouble',
      { status: 503, body: { problem: 'Comments are out of reach.' } },
      'Comments are out of reach.',
    ],
    ['an answer that is none', { status: 502, body: [] }, 'The site cannot take your comment just now.'],
    [
      'a receipt elsewhere',
      { status: 200, body: { receipt: 'https://evil.test/' } },
      'The site cannot take your comment',
    ],
  ])('keeps the words and says so where there is %s', async (_, answer, told) => {
    const { page } = await open([answer]);
    await fill(page);
    await send(page);
    const problem = page.locator('comment-region [role="alert"]');
    expect(await problem.textContent()).toContain(told);
    expect(await focused(page)).toBe('problem');
    expect(await fieldOf(page, 'words').inputValue()).toBe('Thank you & goodbye.');
    expect(await page.getByRole('button', { name: 'Send your comment' }).isVisible()).toBe(true);
  });

  it('is sent once, however often the button is pressed', async () => {
    const { page, sent } = await open([taken, taken]);
    await fill(page);
    await page.getByRole('button', { name: 'Send your comment' }).dblclick();
    await page.waitForURL('**/comments/receipt/?t=abc');
    expect(sent).toHaveLength(1);
  });

  it('keeps a draft of words and name for this tab, and of nothing else', async () => {
    const { page } = await open([]);
    await fill(page);
    await fieldOf(page, 'email').fill('jo@mail.test');
    expect(await page.evaluate(() => Object.values<unknown>(sessionStorage))).toEqual([
      JSON.stringify({ words: 'Thank you & goodbye.', name: 'Jo' }),
    ]);
    await page.goto('/conditions/other-pain/');
    await openCommentForm(page);
    await fieldOf(page, 'words').focus();
    await page.waitForFunction(
      () => document.querySelector<HTMLFormElement>('form#comment-form')?.noValidate,
    );
    expect(await fieldOf(page, 'words').inputValue()).toBe('');
    await page.goto(path);
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name="name"]')?.value === 'Jo',
    );
    expect(await fieldOf(page, 'words').inputValue()).toBe('Thank you & goodbye.');
    expect(await fieldOf(page, 'words').isVisible()).toBe(true);
  });

  it('says a friendly word where the text tells much, and sends it all the same', async () => {
    const { page, sent } = await open([taken]);
    await fill(page);
    const word = page.locator('comment-region [role="status"]');
    expect(await word.textContent()).toBe('');
    await fieldOf(page, 'words').fill('I was diagnosed with sciatica. Call me at 517-555-0100.');
    expect(await word.textContent()).toContain('a phone number and details about your health');
    await send(page);
    await page.waitForURL('**/comments/receipt/?t=abc');
    expect(sent).toHaveLength(1);
  });

  it('never cuts what is pasted', async () => {
    const { page } = await open([]);
    await fill(page);
    expect(await fieldOf(page, 'words').getAttribute('maxlength')).toBeNull();
  });
});

describe('the form for a comment, by keyboard', () => {
  it('is walked through from top to bottom, past the field for programs', async () => {
    const page = await visit('second', path, { viewport: screens.phone });
    await openCommentForm(page);
    await page.locator('comment-region a[href="/privacy/"]').focus();
    const walked: (string | null | undefined)[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab');
      walked.push(
        await page.evaluate(
          () => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent,
        ),
      );
    }
    expect(walked).toEqual(['words', 'name', 'email', 'Send your comment']);
  });
});
