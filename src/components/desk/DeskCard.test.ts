import { describe, expect, test } from 'vitest';
import { makeCard, makeComment, replies } from '../../../tests/support/comment-makers.ts';
import { allWords, nameOf, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import DeskCard from '#components/desk/DeskCard.astro';

const render = (card = makeCard()) => renderToFragment(DeskCard, { props: { card, replies } });

describe('a comment on the desk', () => {
  test('shows who wrote it, when, where, and why the filter flagged it', async () => {
    const card = makeCard(makeComment({ state: 'spam', name: 'Jo', reasons: ['It holds two links.'] }));
    const page = await render(card);
    expect(nameOf(page.querySelector('article'), page)).toBe('Jo');
    expect(allWords(page, 'header + p span')).toEqual(['Nov 3, 2026, 10:15 AM', 'on Test pain']);
    expect(allWords(page, 'li')).toEqual(['It holds two links.']);
  });

  test('has one button for each thing that can be done, each with its own token', async () => {
    const page = await render();
    const buttons = page
      .querySelectorAll('button')
      .map((button) => `${wordsOf(button)}: ${button.getAttribute('value')}`);
    expect(buttons).toEqual([
      'Approve: to-approve',
      'Set aside: to-reject',
      'Spam: to-spam',
      'Publish both: to-reply',
      'Publish both: to-reply',
      'Publish both: to-reply',
      'Approve with these words: to-approve',
      'Yes, erase it: to-erase',
    ]);
    expect(new Set(page.querySelectorAll('button').map((button) => button.getAttribute('name')))).toEqual(
      new Set(['act']),
    );
  });

  test('sends everything to one place, by a form and never by a link', async () => {
    const page = await render();
    const forms = page
      .querySelectorAll('form')
      .map((form) => `${form.getAttribute('method')} ${form.getAttribute('action')}`);
    expect(new Set(forms)).toEqual(new Set(['post /desk/act/']));
    expect(page.querySelectorAll('a[href^="/desk/"]')).toEqual([]);
    expect(page.querySelectorAll('script')).toEqual([]);
  });

  test('offers each reply ready to be sent or changed, and says that it publishes the comment too', async () => {
    const page = await render();
    expect(allWords(page, 'details details summary')).toEqual([
      'In your own words',
      'Thank you',
      'Please call us',
    ]);
    const words = page.querySelectorAll('[name="reply"]').map((field) => field.textContent);
    expect(words).toEqual(['', 'Thank you for writing.', 'It depends on the person.\n\nPlease call us.']);
    expect(wordsOf(page)).toContain('Sending it also publishes what A reader wrote');
  });

  test('asks before it erases', async () => {
    const erase = (await render()).querySelector('button[value="to-erase"]');
    expect(wordsOf(erase?.closest('details')?.querySelector('summary'))).toBe('Erase');
  });

  test('leaves out what makes no sense', async () => {
    const page = await render(
      makeCard(makeComment(), { tokens: { reject: 'r', erase: 'e' }, state: 'published' }),
    );
    expect(allWords(page, 'button')).toEqual(['Take down', 'Yes, erase it']);
  });

  test('shows the address for a private answer, and that it is deleted later', async () => {
    const page = await render(makeCard(makeComment({ state: 'pending', email: 'jo?bcc=x@mail.test' })));
    expect(page.querySelector('a[href^="mailto:"]')?.getAttribute('href')).toBe(
      'mailto:jo%3Fbcc%3Dx@mail.test',
    );
    expect(wordsOf(page)).toContain('The address is forgotten once you decide, so write first.');
  });

  test('shows what a stranger wrote as text alone, with no address to press', async () => {
    const words = '<script>alert(1)</script> http://a.test/ <a href="/desk/act/">x</a>';
    const page = await render(
      makeCard(makeComment({ state: 'spam', name: '<b>Jo</b>', words, reasons: ['<i>'] })),
    );
    expect(page.querySelectorAll('script, h2 b, i, a[href="http://a.test/"], a[href="/desk/act/"]')).toEqual(
      [],
    );
    expect(wordsOf(page.querySelector('p[dir]'))).toBe(words);
  });
});
