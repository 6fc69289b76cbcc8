import { type AtRule, type Declaration, type Root, type Rule, parse } from 'postcss';
import { BoundedMap } from '#lib/bounded-map.ts';
import { lowerStyles } from '#lib/lower-styles.ts';
import type { ParsedPage } from '#lib/parsed-page.ts';
import { inlineTailwindVariables } from '#lib/tailwind-variables.ts';

const scope = /\[data-astro-cid-(\w+)\]/g;

/** Elements that no script of ours makes and no comment holds, and parts of fields that only some kinds have. */
const rareElement =
  /(?<![\w.#:[-])(?:hr|sub|img|blockquote|abbr|code|kbd|samp|pre|select|optgroup|option|progress|audio|video|canvas|iframe|embed|object)(?![\w-])/;
const rareField = /::(?:file-selector-button|-webkit-(?:date|calendar))/;
const rareFields = new Set(['file', 'date', 'datetime-local', 'month', 'week', 'time']);

/** How the parser names an attribute `data-astro-cid-...`: with a capital where the id begins with a letter. */
const scopeProperty = 'dataAstroCid';
const idIn = (name: string) => name.slice(scopeProperty.length).replace(/^-/, '').toLowerCase();

/** Classes that a script of ours gives to what it adds to a page. */
const addedByScripts = new Set(['error', 'problem', 'warning', 'visually-hidden', 'tap']);

const classInSelector = /\.((?:\\.|[\w-])+)/g;

/**
 * A page's CSS without what applies to nothing on it: rules of components that are not there (Astro marks a
 * component's rules and elements with the same `data-astro-cid-...`), classes that no element has, rules for rare
 * elements, and variables that no rule left reads. Colors that have one value are written where they are used. A
 * script must therefore not add classes other than `addedByScripts`, or rare elements.
 */
export function usedStyles(css: string, page: ParsedPage): string {
  const marks = styledMarks(page);
  const key = `${[...marks.components].toSorted().join()}|${[...marks.classes].toSorted().join(' ')}|${[...marks.elements].toSorted().join()}|${marks.hasRareField}`;
  return results.getOr(`${css}\n${key}`, () => reduceStyles(css, marks));
}

/** Pages of one kind share their styles and most of their marks, so few results serve a whole site. */
const results = new BoundedMap<string, string>(1000);

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
    filterSelectors(rule, (selector) => {
      const scopes = [...selector.matchAll(scope)].map(([, id = '']) => id.toLowerCase());
      return (
        scopes.every((id) => marks.components.has(id)) &&
        hasClasses(selector, marks.classes) &&
        !isForRare(selector, marks)
      );
    });
  });
  inlineTailwindVariables(root);
  inlineColors(root);
  dropIdleValues(root);
  inlineSingleReads(root);
  dropUnreadVariables(root);
  root.walkAtRules((atRule) => {
    if (atRule.nodes?.length === 0) atRule.remove();
  });
  lowerStyles(root);
  root.walkComments((comment) => void comment.remove());
  return root.toString();
}

function filterSelectors(rule: Rule, isUsed: (selector: string) => boolean): void {
  const selectors = rule.selectors.filter(isUsed);
  if (selectors.length === 0) rule.remove();
  else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
}

function isForRare(selector: string, marks: StyledMarks): boolean {
  if (rareField.test(selector)) return !marks.hasRareField;
  const [element] = selector.includes(':not(') ? [] : (rareElement.exec(selector) ?? []);
  return element !== undefined && !marks.elements.has(element);
}

function hasClasses(selector: string, classes: ReadonlySet<string>): boolean {
  // In brackets with one selector a class is required as it is outside of them.
  const required = selector.replaceAll(/:(?:not\([^()]*|(?:is|where|has)\([^(),]*,[^()]*)\)/g, '');
  return [...required.matchAll(classInSelector)].every(
    ([, name = '']) => classes.has(name.replaceAll('\\', '')) || addedByScripts.has(name),
  );
}

/**
 * A variable of the whole page that is no part of the palette (`--oat-50`): drawings read it, and styles that come
 * later read it or give it another value.
 */
function isToken({ prop, parent }: Declaration): boolean {
  const rule = parent as Rule;
  return rule.selector.startsWith(':root') && rule.parent?.type === 'root' && !/-\d+$/.test(prop);
}

/** A color of the palette has one value everywhere: other variables take it over. */
function inlineColors(root: Root): void {
  const values = new Map<string, string[]>();
  root.walkDecls(/^--/, (declaration) => {
    const { prop, value } = declaration;
    // A token may have other values elsewhere.
    const added = isToken(declaration) ? [value, value] : [value];
    values.set(prop, [...(values.get(prop) ?? []), ...added]);
  });
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => {
      const [value = '', ...others] = values.get(name) ?? [];
      return others.length === 0 && /^#[\da-f]{3,8}$/i.test(value) ? value : whole;
    });
  });
}

/**
 * Fallbacks of variables that every element has, variables that none has, and declarations that stand there twice. One
 * that some elements have may be missing where it is read, and stays as it is.
 */
function dropIdleValues(root: Root): void {
  const [everywhere, somewhere] = [new Set<string>(), new Set<string>()];
  root.walkDecls(/^--/, ({ prop, parent }) => {
    const rule = parent as Rule;
    const { parent: outer } = rule;
    const isAlways = outer?.type === 'root' || (outer as AtRule | undefined)?.name === 'layer';
    (isAlways && rule.selectors.includes(':root') ? everywhere : somewhere).add(prop);
  });
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replaceAll(
      /var\((--(?!tw-|lightningcss)[\w-]+),\s*([^()]*)\)/g,
      (whole, name: string, fallback: string) => {
        if (everywhere.has(name)) return `var(${name})`;
        return somewhere.has(name) ? whole : fallback;
      },
    );
    const next = declaration.next();
    if (next?.type === 'decl' && next.prop === declaration.prop && next.value === declaration.value)
      declaration.remove();
  });
}

/** Variables of the theme that one declaration reads are written there. */
function inlineSingleReads(root: Root): void {
  const text = root.toString();
  const values = new Map<string, string>();
  root.walkDecls(/^--(?!tw-|lightningcss)/, (declaration) => {
    const { prop, value, parent } = declaration;
    const isOfPage = (parent as Rule).selector.startsWith(':root') && !isToken(declaration);
    const parts = (pattern: string) => text.split(pattern).length - 1;
    if (isOfPage && parts(`${prop}:`) === 1 && parts(`var(${prop})`) === 1) values.set(prop, value);
  });
  root.walkDecls((declaration) => {
    declaration.value = declaration.value
      .replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole)
      // The bundler leaves the spaces in values of variables.
      .replaceAll(/("[^"]*")|,\s+/g, (_, quoted?: string) => quoted ?? ',');
  });
}

/** `@property --tw-...`, and declarations of variables. */
function dropUnreadVariables(root: Root): void {
  const text = root.toString();
  const isRead = (name: string) => text.includes(`var(${name})`) || text.includes(`var(${name},`);
  root.walkAtRules('property', (atRule) => {
    if (!isRead(atRule.params)) atRule.remove();
  });
  const names = new Map<string, number>();
  root.walkDecls(/^--/, ({ prop }) => void names.set(prop, (names.get(prop) ?? 0) + 1));
  root.walkDecls(/^--/, (declaration) => {
    const isOnce = names.get(declaration.prop) === 1 || declaration.prop.startsWith('--tw-');
    if (isOnce && !isToken(declaration) && !isRead(declaration.prop)) declaration.remove();
  });
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
}
