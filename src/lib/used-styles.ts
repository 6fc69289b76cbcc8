import { type Root, type Rule, parse } from 'postcss';
import type { ParsedPage } from '#lib/parsed-page.ts';

const scope = /\[data-astro-cid-(\w+)\]/g;

/** Elements that no script of ours makes and no comment holds, and parts of fields that only some kinds have. */
const rareElement =
  /(?<![\w.#:[-])(?:hr|abbr|code|kbd|samp|pre|select|optgroup|option|progress|audio|video|canvas|iframe|embed|object)(?![\w-])/;
const rareField = /::(?:file-selector-button|-webkit-(?:date|calendar))/;
const rareFields = new Set(['file', 'date', 'datetime-local', 'month', 'week', 'time']);

/** How the parser names an attribute `data-astro-cid-...`: with a capital where the id begins with a letter. */
const scopeProperty = 'dataAstroCid';
const idIn = (name: string) => name.slice(scopeProperty.length).replace(/^-/, '').toLowerCase();

const classInSelector = /\.((?:\\.|[\w-])+)/g;

/**
 * A page's CSS without what applies to nothing on it: rules of components that are not there (Astro marks a
 * component's rules and elements with the same `data-astro-cid-...`), utility classes that no element has, rules for
 * rare elements, and Tailwind's own variables that no rule left reads. A script must therefore not add utility
 * classes or rare elements.
 */
export function usedStyles(css: string, page: ParsedPage): string {
  const marks = styledMarks(page);
  const key = `${[...marks.components].toSorted().join()}|${[...marks.classes].toSorted().join(' ')}|${[...marks.elements].toSorted().join()}|${marks.hasRareField}`;
  const known = results.get(css) ?? new Map<string, string>();
  if (!results.has(css)) {
    if (results.size >= mostStyleSheets) results.clear();
    results.set(css, known);
  }
  const used = known.get(key) ?? reduceStyles(css, marks);
  if (known.size < mostResults) known.set(key, used);
  return used;
}

/** Pages of one kind share their styles and most of their marks, so few results serve a whole site. */
const results = new Map<string, Map<string, string>>();
const mostStyleSheets = 50;
const mostResults = 200;

/** All of a page that selectors ask for. */
interface StyledMarks {
  components: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  /** Rare elements only. */
  elements: ReadonlySet<string>;
  hasRareField: boolean;
}

function styledMarks({ elements }: ParsedPage): StyledMarks {
  const [components, classes, rare] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let hasRareField = false;
  for (const { tagName, properties } of elements) {
    if (rareElement.test(tagName)) rare.add(tagName);
    if (tagName === 'input' && rareFields.has(String(properties.type))) hasRareField = true;
    for (const name of Object.keys(properties))
      if (name.startsWith(scopeProperty)) components.add(idIn(name));
    const names = properties.className;
    if (Array.isArray(names)) for (const name of names) classes.add(name);
  }
  return { components, classes, elements: rare, hasRareField };
}

function reduceStyles(css: string, marks: StyledMarks): string {
  const root = parse(css);
  root.walkRules((rule) => {
    const isUtility = isInLayer(rule, 'utilities');
    keepSelectors(rule, (selector) => {
      const scopes = [...selector.matchAll(scope)].map(([, id = '']) => id.toLowerCase());
      return (
        scopes.every((id) => marks.components.has(id)) &&
        (!isUtility || hasClasses(selector, marks.classes)) &&
        !isForRare(selector, marks)
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

function isForRare(selector: string, marks: StyledMarks): boolean {
  if (rareField.test(selector)) return !marks.hasRareField;
  const [element] = selector.includes(':not(') ? [] : (rareElement.exec(selector) ?? []);
  return element !== undefined && !marks.elements.has(element);
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
