import { parse } from 'postcss';
import { expect, test } from 'vitest';
import { inlineTailwindVariables } from '#lib/tailwind-variables.ts';

function inlined(css: string): string {
  const root = parse(css);
  inlineTailwindVariables(root);
  return root.toString();
}

const content = '@property --tw-content{syntax:"*";inherits:false;initial-value:""}';

test('a variable that nothing on the page sets is written as its initial value', () => {
  const css = `.a:before{content:var(--tw-content)}*,:before{--tw-content:""}::backdrop{--tw-content:""}${content}`;
  expect(inlined(css)).toContain('.a:before{content:""}');
});

test('a variable that its own rule sets is written as that value, and stays elsewhere', () => {
  const css = `.a:before{--tw-content:attr(title);content:var(--tw-content)}.b:before{content:var(--tw-content)}${content}`;
  expect(inlined(css)).toContain('content:attr(title)}.b:before{content:var(--tw-content)}');
});

test('a variable without an initial value stays', () => {
  const css = '.a{color:var(--tw-ordinal)}@property --tw-ordinal{syntax:"*";inherits:false}';
  expect(inlined(css)).toBe(css);
});

test('the style that every border has is not written again', () => {
  const css = '@property --tw-border-style{syntax:"*";inherits:false;initial-value:solid}';
  expect(inlined(`.a{border-style:var(--tw-border-style);border-width:1px}${css}`)).toContain(
    '.a{border-width:1px}',
  );
  expect(inlined(`.a{border-style:var(--tw-border-style)}.b{--tw-border-style:dashed}${css}`)).toContain(
    '.a{border-style:var',
  );
});
