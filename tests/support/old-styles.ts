import { type AtRule, type Rule, parse } from 'postcss';

/** Conditions, units and rules that came after Safari 15.0, Chrome 90 and Firefox 100, and what a page does without. */
const newAtRules = new Set(['layer', 'container', 'property', 'scope', 'starting-style', 'view-transition']);
const newCondition = /[<>]|(?:^|,|\band|\()\s*not\s*\(/;
const newSelector = /:has\(|::details-content|:focus-visible|:popover-open|&/;
const newValue = /\b(?:oklch|oklab|lab|lch|color-mix|light-dark)\(|\d(?:dv|sv|lv)(?:h|w|b|i|min|max)\b/;

/** A style sheet without all that a browser of 2021 passes over. */
export function oldStyles(css: string): string {
  const root = parse(css);
  root.walkAtRules((rule: AtRule) => {
    if (newAtRules.has(rule.name) || (rule.name === 'media' && newCondition.test(rule.params))) rule.remove();
  });
  root.walkRules((rule: Rule) => {
    // One selector that is not known makes a browser pass over its whole rule.
    if (newSelector.test(rule.selector) || rule.parent?.type === 'rule') rule.remove();
  });
  root.walkDecls((declaration) => {
    if (newValue.test(declaration.value)) declaration.remove();
  });
  return root.toString();
}
