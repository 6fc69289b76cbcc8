import { type Root, type Rule, parse } from 'postcss';

const scope = /\[data-astro-cid-(\w+)\]/g;

/** Elements that no script of ours makes and no comment holds, and parts of fields that only some kinds have. */
const rareElement =
  /(?<![\w.#:[-])(?:hr|abbr|code|kbd|samp|pre|select|optgroup|option|progress|audio|video|canvas|iframe|embed|object)(?![\w-])/;
const rareField = /::(?:file-selector-button|-webkit-(?:date|calendar))/;
const hasRareField = /\btype="?(?:file|date|datetime-local|month|week|time)\b/;

const classInSelector = /\.((?:\\.|[\w-])+)/g;

/**
 * A page's CSS without what applies to nothing on it: rules of components that are not there (Astro marks a
 * component's rules and elements with the same `data-astro-cid-...`), utility classes that no element has, rules for
 * rare elements, and Tailwind's own variables that no rule left reads. A script must therefore not add utility
 * classes or rare elements.
 */
export function usedStyles(css: string, html: string): string {
  const root = parse(css);
  const components = new Set([...html.matchAll(/\bdata-astro-cid-(\w+)/g)].map(([, id]) => id));
  const classes = new Set(
    [...html.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  );
  root.walkRules((rule) => {
    const isUtility = isInLayer(rule, 'utilities');
    keepSelectors(rule, (selector) => {
      const scopes = [...selector.matchAll(scope)].map(([, id]) => id);
      return (
        scopes.every((id) => components.has(id)) &&
        (!isUtility || hasClasses(selector, classes)) &&
        !isForRare(selector, html)
      );
    });
  });
  dropUnreadVariables(root);
  root.walkAtRules((atRule) => {
    if (atRule.nodes?.length === 0) atRule.remove();
  });
  return root.toString();
}

function keepSelectors(rule: Rule, isUsed: (selector: string) => boolean): void {
  const selectors = rule.selectors.filter(isUsed);
  if (selectors.length === 0) rule.remove();
  else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
}

function isForRare(selector: string, html: string): boolean {
  if (rareField.test(selector)) return !hasRareField.test(html);
  const [element] = selector.includes(':not(') ? [] : (rareElement.exec(selector) ?? []);
  return element !== undefined && !html.includes(`<${element}`);
}

function isInLayer(rule: Rule, layer: string): boolean {
  for (let parent = rule.parent; parent; parent = parent.parent as typeof parent | undefined) {
    if (parent.type === 'atrule' && 'name' in parent && parent.name === 'layer' && parent.params === layer)
      return true;
  }
  return false;
}

function hasClasses(selector: string, classes: ReadonlySet<string>): boolean {
  return [...selector.matchAll(classInSelector)].every(([, name = '']) =>
    classes.has(name.replaceAll('\\', '')),
  );
}

/** `@property --tw-...` and the declarations of `@layer properties` that give it a start. */
function dropUnreadVariables(root: Root): void {
  const text = root.toString();
  const isRead = (name: string) => text.includes(`var(${name}`);
  root.walkAtRules('property', (atRule) => {
    if (!isRead(atRule.params)) atRule.remove();
  });
  root.walkDecls(/^--tw-/, (declaration) => {
    if (!isRead(declaration.prop)) declaration.remove();
  });
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
}
