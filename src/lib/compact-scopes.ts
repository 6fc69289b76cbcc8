import { type Root, parse } from 'postcss';
import { BoundedMap } from '#lib/bounded-map.ts';
import { mapStartTags } from '#lib/start-tags.ts';

const scopeStart = 'data-astro-cid-';
const scopeAttribute = /\sdata-astro-cid-(\w+)(?:="true")?/g;
const scopeInSelector = /\[data-astro-cid-(\w+)\]/g;

const classAttribute = /\sclass="([^"]*)"/;

/** One part of a selector, such as `li.own[data-astro-cid-1234abcd]`: what an element must be for it. */
interface Part {
  element: string | undefined;
  classes: readonly string[];
  /** In the order of the style sheet. */
  place: number;
}

/** A style sheet with its scoped parts by component, the component's short name, and what it came to on other pages. */
interface ScopedStyles {
  root: Root;
  parts: ReadonlyMap<string, ReadonlyMap<string, Part>>;
  names: ReadonlyMap<string, string>;
  /** CSS by the parts that a page meets. */
  results: BoundedMap<string, string>;
}

/**
 * Astro marks every element of a component for the component's own rules. Here only the elements that such a rule is
 * about stay marked, by a name of one or two letters, and the rules that are about none of them go.
 */
export function compactScopes(css: string, html: string): { css: string; html: string } {
  const styles = scopedStyles(css);
  const met = new Set<Part>();
  const compact = mapStartTags(html, (tag, element, attributes) => {
    if (!tag.includes(scopeStart)) return tag;
    const classes = classAttribute.exec(attributes)?.[1]?.split(/\s+/) ?? [];
    return tag.replaceAll(scopeAttribute, (_, scope: string) => {
      const own = [...(styles.parts.get(scope)?.values() ?? [])].filter((part) =>
        isAbout(part, element, classes),
      );
      for (const part of own) met.add(part);
      return own.length > 0 ? ` ${styles.names.get(scope)}` : '';
    });
  });
  return { css: cssFor(styles, met), html: compact };
}

/** Pages of one kind have the same styles, so few style sheets and few results serve a whole site. */
const known = new BoundedMap<string, ScopedStyles>(200);

function scopedStyles(css: string): ScopedStyles {
  return known.getOr(css, () => {
    const root = parse(css);
    const parts = partsOf(root);
    const names = new Map([...parts.keys()].map((scope, place) => [scope, shortName(place)]));
    return { root, parts, names, results: new BoundedMap(200) };
  });
}

function cssFor(styles: ScopedStyles, met: ReadonlySet<Part>): string {
  const key = [...met]
    .map(({ place }) => place)
    .toSorted((a, b) => a - b)
    .join();
  return styles.results.getOr(key, () => reducedCss(styles, met));
}

/** The rules that are about something on the page. */
function reducedCss({ root: whole, parts, names }: ScopedStyles, met: ReadonlySet<Part>): string {
  const root = whole.clone();
  root.walkRules((rule) => {
    const used = rule.selectors.filter((selector) =>
      scopedParts(selector).every(([scope, text]) => {
        const part = parts.get(scope)?.get(text);
        return part !== undefined && met.has(part);
      }),
    );
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  });
  root.walkAtRules((atRule) => {
    if (atRule.nodes?.length === 0 && atRule.name !== 'layer') atRule.remove();
  });
  return root.toString().replaceAll(scopeInSelector, (_, scope: string) => `[${names.get(scope)}]`);
}

/** Every scoped part of every selector, by its component. */
function partsOf(root: Root): Map<string, Map<string, Part>> {
  const parts = new Map<string, Map<string, Part>>();
  let place = 0;
  root.walkRules(({ selectors }) => {
    for (const [scope, text] of selectors.flatMap(scopedParts)) {
      const known = parts.get(scope) ?? new Map<string, Part>();
      parts.set(scope, known.set(text, known.get(text) ?? partOf(text, (place += 1))));
    }
  });
  return parts;
}

/** The scoped parts of a selector. In the brackets of a pseudo-class an element may be anything: ''. */
function scopedParts(selector: string): [scope: string, part: string][] {
  const bare = withoutPseudoClasses(selector);
  const plain = bare
    .split(/[\s>+~]+/)
    .flatMap((part) =>
      [...part.matchAll(scopeInSelector)].map(([, scope = '']) => [scope, part] as [string, string]),
    );
  const bracketed = [...selector.matchAll(scopeInSelector)]
    .filter(([mark]) => selector.split(mark).length > bare.split(mark).length)
    .map(([, scope = '']) => [scope, ''] as [string, string]);
  return [...plain, ...bracketed];
}

function withoutPseudoClasses(selector: string): string {
  const shorter = selector.replace(/::?[\w-]+(?:\([^()]*\))?/g, '');
  return shorter === selector ? selector : withoutPseudoClasses(shorter);
}

function partOf(text: string, place: number): Part {
  const classes = [...text.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => name.replaceAll('\\', ''));
  return { element: /^[a-z][\w-]*/.exec(text)?.[0], classes, place };
}

function isAbout(part: Part, element: string, classes: readonly string[]): boolean {
  return (part.element ?? element) === element && part.classes.every((name) => classes.includes(name));
}

function shortName(place: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const first = place < letters.length ? '' : letters[Math.floor(place / letters.length) - 1];
  return `data-${first}${letters[place % letters.length]}`;
}
