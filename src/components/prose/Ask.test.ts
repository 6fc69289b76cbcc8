import { describe, expect, test } from 'vitest';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import Ask from '#components/prose/Ask.astro';
import { proseTags } from '#schemas/prose-tags.ts';

const question = 'Do you have a fever today?';
const render = (answer: string) =>
  renderToFragment(Ask, {
    props: { question, answer },
    slots: { default: '<p>Rest and call us next week.</p>' },
  });

describe('<Ask>', () => {
  test.each([
    ['go', 'If yes: Go ahead'],
    ['ask', 'If yes: Ask your doctor first'],
    ['not-today', 'If yes: Not today'],
  ])('"%s" is said in words: "%s"', async (answer, verdict) => {
    expect(wordsOf(await render(answer))).toContain(verdict);
  });

  test.each(proseTags.Ask.attributes.answer)('a verdict is known for the answer "%s"', async (answer) => {
    expect(wordsOf(await render(answer))).toMatch(/If yes: [A-Z]/);
  });

  test('the question is a heading, and the reason stands below it', async () => {
    const page = await render('go');
    expect(wordsOf(page.querySelector('h3'))).toBe(question);
    expect(wordsOf(page)).toMatch(/Rest and call us next week\.$/);
  });

  test('it holds nothing to fill in or send', async () => {
    expect((await render('go')).querySelector('form, input, button')).toBeNull();
  });
});
