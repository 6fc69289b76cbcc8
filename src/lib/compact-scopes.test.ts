import { expect, test } from 'vitest';
import { compactScopes } from '#lib/compact-scopes.ts';

const [one, two] = ['data-astro-cid-11111111', 'data-astro-cid-2222abcd'];

test('an element stays marked where a rule of its component can apply to it, by a short name', () => {
  const css = `.note[${one}]{color:red}p[${two}]{margin:0}`;
  const html = `<p class="note big" ${one}><b ${one}>x</b></p><p ${two}="true">y</p><i ${two}>z</i>`;
  expect(compactScopes(css, html)).toEqual({
    css: '.note[data-a]{color:red}p[data-b]{margin:0}',
    html: '<p class="note big" data-a><b>x</b></p><p data-b>y</p><i>z</i>',
  });
});

test('a rule that is about no element on the page goes, and the part of a rule', () => {
  const css = `@media print{b[${one}]{margin:0}}i[${one}],.gone[${one}] p{color:red}p{margin:0}`;
  expect(compactScopes(css, `<i ${one}></i>`).css).toBe('i[data-a]{color:red}p{margin:0}');
});

test('each part of a selector is looked at by itself', () => {
  const css = `.list[${one}] li[${one}]:not(.own)>a[${one}][aria-current]:hover{color:red}`;
  const html = `<ul class="list" ${one}><li ${one}><a ${one}>x</a><i ${one}></i></li></ul>`;
  expect(compactScopes(css, html).html).toBe(
    '<ul class="list" data-a><li data-a><a data-a>x</a><i></i></li></ul>',
  );
});

test('a state that a script or a reader may bring about does not count', () => {
  const css = `button[${one}][aria-pressed=true]{color:red}`;
  expect(compactScopes(css, `<button type="button" ${one}>x</button>`).html).toBe(
    '<button type="button" data-a>x</button>',
  );
});

test('where a selector says no element by name, all of the component stay marked', () => {
  for (const css of [
    `[${one}]:is(th,td){padding:0}`,
    `:is(h2[${one}],p){padding:0}`,
    `b[${one}] :is(td[${one}],b){padding:0}`,
  ])
    expect(compactScopes(css, `<td ${one}>x</td>`).html).toBe('<td data-a>x</td>');
});

test('scripts, data and text that look like elements stay as they are', () => {
  const html = `<script>"<p ${one}>"</script><!-- <p ${one}> --><p>a &lt; b</p>`;
  expect(compactScopes('', html).html).toBe(html);
});
