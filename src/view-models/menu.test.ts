import { describe, expect, test } from 'vitest';
import { makePage } from '../../tests/support/makers.ts';
import { menuView } from '#view-models/menu.ts';

const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text);

describe('the menu', () => {
  test('begins with what hurts and what we do, then the pages in their order', () => {
    const menu = menuView([
      makePage({ title: 'Contact', menu: 'top' }),
      makePage({ title: 'About us', menu: 'top' }),
    ]);
    expect(menu.top).toEqual([
      { text: 'Conditions', path: '/conditions/' },
      { text: 'Therapies', path: '/therapies/' },
      { text: 'Contact', path: '/contact/' },
      { text: 'About us', path: '/about-us/' },
    ]);
  });

  test('leads to the articles and the evidence from the foot, also without any page', () => {
    expect(menuView([]).foot).toEqual([
      { text: 'Articles', path: '/articles/' },
      { text: 'The evidence, side by side', path: '/evidence/' },
    ]);
  });

  test('a page stands at the foot unless its form says otherwise', () => {
    const menu = menuView([makePage({ title: 'Privacy' })]);
    expect(texts(menu.top)).not.toContain('Privacy');
    expect(texts(menu.foot)).toContain('Privacy');
  });

  test('a page can keep out of both', () => {
    const menu = menuView([makePage({ title: 'Thank you', menu: 'none' })]);
    expect(texts([...menu.top, ...menu.foot])).not.toContain('Thank you');
  });

  test('has nothing but Spanish at the top in Spanish, and what is not translated at the foot', () => {
    const contact = {
      ...makePage({ id: 'contact', title: 'Contacto', menu: 'top' }),
      language: 'es',
    } as const;
    const menu = menuView([contact, makePage({ id: 'paying', title: 'Paying', menu: 'top' })], 'es');
    expect(menu.top).toEqual([
      { text: 'Dolencias', path: '/es/conditions/' },
      { text: 'Terapias', path: '/es/therapies/' },
      { text: 'Contacto', path: '/es/contact/', language: 'es' },
    ]);
    expect(menu.foot[0]).toEqual({ text: 'Paying', path: '/paying/', language: 'en' });
  });

  test('the front page is never an item of it', () => {
    const home = makePage({ id: 'home', title: 'Welcome' });
    const menu = menuView([
      { ...home, data: { ...home.data, menu: 'top' } },
      { ...home, data: { ...home.data, menu: 'foot' } },
    ]);
    expect(texts([...menu.top, ...menu.foot])).not.toContain('Welcome');
  });

  test('a long title gives way to its short name', () => {
    const menu = menuView([makePage({ title: 'Paying for a massage', menuTitle: 'Paying', id: 'paying' })]);
    expect(menu.foot).toContainEqual({ text: 'Paying', path: '/paying/' });
  });

  test('a draft that is handed over is listed, so that it can be seen while it is written', () => {
    expect(texts(menuView([makePage({ title: 'Prices', draft: true })]).foot)).toContain('Prices');
  });
});
