import { expect, test } from 'vitest';
import { nameOf, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import PrintSheet from '#components/prose/PrintSheet.astro';

const render = () =>
  renderToFragment(PrintSheet, {
    props: { id: 'letter', title: 'A letter for your doctor' },
    slots: { default: '<p>Dear doctor,</p>' },
  });

test('a sheet has an address of its own, which it shows', async () => {
  const page = await render();
  expect(wordsOf(page.querySelector('#letter'))).toContain('Dear doctor,');
  expect(wordsOf(page.querySelector('a[href="#letter"]'))).toBe('open it by its own address');
});

test('a sheet is a region named by its title', async () => {
  const page = await render();
  expect(nameOf(page.querySelector('section'), page)).toBe('A letter for your doctor');
  expect(wordsOf(page.querySelector('h3'))).toBe('A letter for your doctor');
});
