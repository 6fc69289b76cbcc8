import { parse } from 'postcss';
import { expect, test } from 'vitest';
import { mergeRules } from '#lib/merge-rules.ts';

function merged(css: string): string {
  const root = parse(css);
  mergeRules(root);
  return root.toString();
}

test('rules of one selector become one', () => {
  expect(merged('.a{display:flex}.b{gap:1rem}.a{color:red}')).toBe('.a{display:flex;color:red}.b{gap:1rem}');
});

test('a rule stays behind one that sets a property of the same kind, or a shorthand of it', () => {
  for (const css of [
    '.a{margin:0}.b{margin-top:1rem}.a{margin-top:2rem}',
    '.a{gap:0}.b{row-gap:1rem}.a{gap:2rem}',
    '.a{color:red}.b{font:inherit}.a{line-height:1}',
    '.a{color:red}@media print{.b{color:blue}}.a{color:green}',
    '.a{--tone:red}.b{--tone:blue}.a{--tone:green}',
    '.a{top:0}.b{inset:1rem}.a{top:2rem}',
  ])
    expect(merged(css)).toBe(css);
});

test('a third rule joins the one that had to stay behind', () => {
  expect(merged('.a{margin:0}.b{margin:1px}.a{margin:2px}.a{color:red}')).toBe(
    '.a{margin:0}.b{margin:1px}.a{margin:2px;color:red}',
  );
});

test('rules stay within their condition', () => {
  expect(merged('.a{color:red}@media print{.a{margin:0}.a{padding:0}}')).toBe(
    '.a{color:red}@media print{.a{margin:0;padding:0}}',
  );
});

test('steps of an animation stay as they are', () => {
  const css = '@keyframes turn{from{top:0}from{left:0}}';
  expect(merged(css)).toBe(css);
});
