import { expect, test } from 'vitest';
import { shortClasses } from '#lib/short-classes.ts';

const source = String.raw`@layer components{.box{margin:0}}@layer utilities{.sm\:block{display:block}.m-0{margin:0}}`;

test('utilities get short names, in the page and in its styles', () => {
  const css = String.raw`:where(.box){margin:0}.sm\:block,.box .m-0:hover{margin:0}`;
  expect(shortClasses(source, css, '<p class="m-0 box sm:block">x</p><i class="m-0"></i>')).toEqual({
    css: ':where(.box){margin:0}.b,.box .a:hover{margin:0}',
    html: '<p class="a box b">x</p><i class="a"></i>',
  });
});

test('a name that the page has already is given to nothing else', () => {
  expect(shortClasses(source, '.m-0{margin:0}', '<p class="a m-0">x</p>')).toEqual({
    css: '.b{margin:0}',
    html: '<p class="a b">x</p>',
  });
});

test('text, scripts and a page without utilities stay as they are', () => {
  const html = '<script>"<p class=\\"m-0\\">"</script><!-- <p class="m-0"> --><p class="box">class="m-0"</p>';
  expect(shortClasses(source, '.box{margin:0}', html).html).toBe(html);
  const used = html + '<i class="m-0"></i>';
  expect(shortClasses(source, '.m-0{margin:0}', used).html).toBe(html + '<i class="a"></i>');
});

test('utilities that stand on the same elements share a name and their rules', () => {
  const css = String.raw`.m-0{margin:0}.sm\:block{display:block}`;
  expect(shortClasses(source, css, '<p class="m-0 sm:block"></p><p class="sm:block m-0"></p>')).toEqual({
    css: '.a{margin:0;display:block}',
    html: '<p class="a"></p><p class="a"></p>',
  });
});

test('a name of another layer stays, though a utility is about what stands in it', () => {
  const styles = String.raw`@layer components{.box{margin:0}}@layer utilities{.\[\&\>\.box\]\:m-0>.box{margin:0}}`;
  const css = String.raw`.\[\&\>\.box\]\:m-0>.box{margin:0}`;
  expect(shortClasses(styles, css, '<p class="[&#38;>.box]:m-0"><b class="box"></b></p>')).toEqual({
    css: '.a>.box{margin:0}',
    html: '<p class="a"><b class="box"></b></p>',
  });
});

test('there are more names than letters', () => {
  const names = Array.from({ length: 30 }, (_, place) => `u-${String(place).padStart(2, '0')}`);
  const css = names.map((name) => `.${name}{margin:0}`).join('');
  const apart = names.map((name) => `<i class="${name}"></i>`).join('');
  const { html } = shortClasses(
    `@layer utilities{${css}}`,
    css,
    `<p class="${names.join(' ')}"></p>${apart}`,
  );
  expect(html).toMatch(/^<p class="a b .* z aa ab ac ad"><\/p>/);
});
