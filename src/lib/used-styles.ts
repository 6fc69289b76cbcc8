import { type Root, type Rule, parse } from 'postcss';
import { BoundedMap } from '#lib/bounded-map.ts';
import type { ParsedPage } from '#lib/parsed-page.ts';

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
    keepSelectors(rule, (selector) => {
      const scopes = [...selector.matchAll(scope)].map(([, id = '']) => id.toLowerCase());
      return (
        scopes.every((id) => marks.components.has(id)) &&
        hasClasses(selector, marks.classes) &&
        !isForRare(selector, marks)
      );
    });
  });
  inlineColors(root);
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

function hasClasses(selector: string, classes: ReadonlySet<string>): boolean {
  const required = selector.replaceAll(/:(?:is|not|where|has)\([^()]*\)/g, '');
  return [...required.matchAll(classInSelector)].every(
    ([, name = '']) => classes.has(name.replaceAll('\\', '')) || addedByScripts.has(name),
  );
}

/** A color of the palette has one value everywhere: other variables take it over. */
function inlineColors(root: Root): void {
  const values = new Map<string, string[]>();
  root.walkDecls(/^--/, ({ prop, value }) => {
    values.set(prop, [...(values.get(prop) ?? []), value]);
  });
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => {
      const [value = '', ...others] = values.get(name) ?? [];
      return others.length === 0 && /^#[\da-f]{3,8}$/i.test(value) ? value : whole;
    });
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
    // What has several values, such as by day and at night, may be read by drawings and by styles that come later.
    const isOnce = names.get(declaration.prop) === 1 || declaration.prop.startsWith('--tw-');
    if (isOnce && !isRead(declaration.prop)) declaration.remove();
  });
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
}
