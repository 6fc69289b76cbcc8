import { describe, expect, test } from 'vitest';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import CommentForm from '#components/comments/CommentForm.astro';

const render = (props: Record<string, unknown> = {}) =>
  renderToFragment(CommentForm, { props: { page: '/conditions/test-pain/', ...props } });

describe('the form for a comment', () => {
  test('is sent as plain fields to the comments, with the page that it is about', async () => {
    const form = (await render()).querySelector('form');
    expect(form?.attributes).toMatchObject({ method: 'post', action: '/comments/' });
    expect(form?.querySelectorAll('[name]').map((field) => field.getAttribute('name'))).toEqual([
      'page',
      'words',
      'name',
      'email',
      'homepage',
    ]);
    expect(form?.querySelector('[name="page"]')?.getAttribute('value')).toBe('/conditions/test-pain/');
  });

  test('says before the first field that it is public, no place for health details, and what to do in an emergency', async () => {
    const [before = ''] = (wordsOf(await render()) ?? '').split('Your comment');
    expect(before).toContain('Comments are public, and a person reads each one before it appears.');
    expect(before).toContain('leave out health details');
    expect(before).toContain('We cannot give medical advice here. In an emergency, call 911.');
    expect((await render()).querySelector('a[href="/privacy/"]')).not.toBeNull();
  });

  test('has a label for each field, and takes no more than is stored', async () => {
    const page = await render();
    const fields = ['words', 'name', 'email'].map((name) => page.querySelector(`[name="${name}"]`));
    expect(fields.map((field) => wordsOf(page.querySelector(`label[for="${field?.id}"]`)))).toEqual([
      'Your comment',
      'Name to show',
      'E-mail, if you want a private answer',
    ]);
    expect(fields.map((field) => Number(field?.getAttribute('maxlength')))).toEqual([3000, 40, 254]);
    expect(fields.map((field) => field?.hasAttribute('required'))).toEqual([true, true, false]);
  });

  test('leaves every complaint to our own words: the browser checks nothing', async () => {
    expect((await render()).querySelector('form')?.hasAttribute('novalidate')).toBe(true);
  });

  test('has a field for programs alone: out of the way of Tab, screen readers and filling in', async () => {
    const trap = (await render()).querySelector('[name="homepage"]');
    expect(trap?.attributes).toMatchObject({ tabindex: '-1', autocomplete: 'off' });
    expect(trap?.closest('[aria-hidden="true"]')).not.toBeNull();
    expect(trap?.closest('[style]')).toBeNull();
  });

  test('comes back with all that was written and what is wrong, tied to its field', async () => {
    const page = await render({
      parent: 'c1',
      formToken: 'signed',
      problem: 'Not sent yet.',
      values: { name: 'Jo', email: 'no address', words: '</textarea><b>Hi</b>' },
      errors: { email: 'This is not an e-mail address.' },
    });
    expect(wordsOf(page.querySelector('[role="alert"]'))).toBe('Not sent yet.');
    expect(page.querySelector('textarea')?.innerHTML).toBe('&lt;/textarea&gt;&lt;b&gt;Hi&lt;/b&gt;');
    expect(page.querySelector('[name="name"]')?.getAttribute('value')).toBe('Jo');
    expect(page.querySelector('[name="parent"]')?.getAttribute('value')).toBe('c1');
    expect(page.querySelector('[name="formToken"]')?.getAttribute('value')).toBe('signed');
    const email = page.querySelector('[name="email"]');
    expect(email?.getAttribute('aria-invalid')).toBe('true');
    const described = (email?.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => wordsOf(page.getElementById(id)))).toContain(
      'This is not an e-mail address.',
    );
    expect(allWords(page, '[aria-invalid]')).toHaveLength(1);
  });
});
