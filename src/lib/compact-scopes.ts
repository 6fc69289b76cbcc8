import { type Root, parse } from 'postcss';

const scopeAttribute = /\sdata-astro-cid-(\w+)(?:="true")?/g;
const scopeInSelector = /\[data-astro-cid-(\w+)\]/g;

/** A start tag. Scripts, styles and comments are passed over whole. */
const startTag =
  /<(script|style)[\s>][\s\S]*?<\/\1>|<!--[\s\S]*?-->|<([a-z][\w-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)+)\s*\/?>/g;
const classAttribute = /\sclass="([^"]*)"/;

/** One part of a selector, such as `li.own[data-astro-cid-1234abcd]`: what an element must be for it. */
interface Part {
  element: string | undefined;
  classes: readonly string[];
  isMet: boolean;
}

/**
 * Astro marks every element of a component for the component's own rules. Here only the elements that such a rule is
 * about stay marked, by a name of one or two letters, and the rules that are about none of them go.
 */
export function compactScopes(css: string, html: string): { css: string; html: string } {
  const root = parse(css);
  const parts = partsOf(root);
  const names = new Map([...parts.keys()].map((scope, place) => [scope, shortName(place)]));
  const compact = html.replace(startTag, (tag: string, _: unknown, element?: string, attributes?: string) => {
    if (element === undefined) return tag;
    const classes = classAttribute.exec(attributes ?? '')?.[1]?.split(/\s+/) ?? [];
    return tag.replaceAll(scopeAttribute, (_, scope: string) => {
      const own = [...(parts.get(scope)?.values() ?? [])].filter((part) => isAbout(part, element, classes));
      for (const part of own) part.isMet = true;
      return own.length > 0 ? ` ${names.get(scope)}` : '';
    });
  });
  root.walkRules((rule) => {
    const used = rule.selectors.filter((selector) =>
      scopedParts(selector).every(([scope, part]) => parts.get(scope)?.get(part)?.isMet),
    );
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  });
  root.walkAtRules((atRule) => {
    if (atRule.nodes?.length === 0 && atRule.name !== 'layer') atRule.remove();
  });
  const text = root.toString();
  return {
    css: text.replaceAll(scopeInSelector, (_, scope: string) => `[${names.get(scope)}]`),
    html: compact,
  };
}

/** Every scoped part of every selector, by its component. */
function partsOf(root: Root): Map<string, Map<string, Part>> {
  const parts = new Map<string, Map<string, Part>>();
  root.walkRules(({ selectors }) => {
    for (const [scope, text] of selectors.flatMap(scopedParts)) {
      const known = parts.get(scope) ?? new Map<string, Part>();
      parts.set(scope, known.set(text, known.get(text) ?? partOf(text)));
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

function partOf(text: string): Part {
  const classes = [...text.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => name.replaceAll('\\', ''));
  return { element: /^[a-z][\w-]*/.exec(text)?.[0], classes, isMet: false };
}

function isAbout(part: Part, element: string, classes: readonly string[]): boolean {
  return (part.element ?? element) === element && part.classes.every((name) => classes.includes(name));
}

function shortName(place: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const first = place < letters.length ? '' : letters[Math.floor(place / letters.length) - 1];
  return `data-${first}${letters[place % letters.length]}`;
}
