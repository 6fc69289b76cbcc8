import { parse } from 'postcss';
import { describe, expect, test } from 'vitest';
import { lowerStyles } from '#lib/lower-styles.ts';

function lowered(css: string): string {
  const root = parse(css);
  lowerStyles(root);
  return root.toString().replaceAll(/\n\s*/g, '');
}

describe('a style sheet for browsers without cascade layers', () => {
  test('has the rules of its layers, which any class overrides', () => {
    const css = '@layer theme,base;@layer base{h2,a:hover::before{color:red}}@layer utilities{.m{margin:0}}';
    expect(lowered(css)).toBe(
      ':where(h2){color:red}@media (hover:hover){:where(a:hover)::before{color:red}}.m{margin:0}',
    );
  });

  test('keeps the order of layers among rules that weigh nothing', () => {
    const css = '@layer base{h2{margin:0}}@layer components{.prose h2{margin:1em}}';
    expect(lowered(css)).toBe(':where(h2){margin:0}:where(.prose h2){margin:1em}');
  });

  test('keeps what stands inside the rules of a layer that conditions hold', () => {
    expect(lowered('@layer base{@media print{.a:after{color:red}}}')).toBe(
      '@media print{:where(.a):after{color:red}}',
    );
  });
});

describe('a condition on the width', () => {
  test.each([
    ['not (min-width:40rem)', '(max-width:39.99rem)'],
    ['not all and (min-width:40rem)', '(max-width:39.99rem)'],
    ['(min-width:1rem) and (not (min-width:3rem))', '(min-width:1rem) and (max-width:2.99rem)'],
    ['print,(min-width:48rem)', 'print,(min-width:48rem)'],
  ])('%s becomes CSS of 2021', (written, plain) => {
    expect(lowered(`@media ${written}{a{color:red}}`)).toBe(`@media ${plain}{a{color:red}}`);
  });
});

describe('styles for what a pointer is over', () => {
  test('apply only where a pointer hovers', () => {
    expect(lowered('a:hover{color:red}b:hover{color:red}')).toBe(
      '@media (hover:hover){a:hover{color:red}b:hover{color:red}}',
    );
  });

  test('leave what else their rule is about as it is', () => {
    expect(lowered('a:hover,a:focus{color:red}')).toBe(
      'a:focus{color:red}@media (hover:hover){a:hover{color:red}}',
    );
  });

  test('are not put into it twice', () => {
    const css = '@media (hover:hover){a:hover{color:red}}';
    expect(lowered(css)).toBe(css);
  });
});

test('the switch between day and night has short names, and goes where nothing reads it', () => {
  const css =
    ':root{--lightningcss-light:initial;--lightningcss-dark: ;--page:var(--lightningcss-light,#fff)var(--lightningcss-dark,#000)}';
  expect(lowered(css)).toBe(':root{--l:initial;--d: ;--page:var(--l,#fff)var(--d,#000)}');
  expect(lowered(':root{--lightningcss-light:initial;color:red}')).toBe(':root{color:red}');
});
