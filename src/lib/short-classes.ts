import { type AtRule, type ChildNode, parse } from 'postcss';
import { BoundedMap } from '#lib/bounded-map.ts';
import { mergeRules } from '#lib/merge-rules.ts';
import { mapStartTags } from '#lib/start-tags.ts';

const classInSelector = /\.((?:\\.|[\w-])+)/g;
const classAttribute = /\sclass="([^"]*)"/g;
const firstClasses = /\sclass="([^"]*)"/;

/**
 * Gives Tailwind's utilities names of one or two letters, in a page and in the styles that it uses: no script and no
 * other style sheet asks for them by name. Those that stand on the same elements everywhere share one.
 * @param source the page's styles as the bundler wrote them, with their layers
 * @param css the styles that the page uses
 */
export function shortClasses(source: string, css: string, html: string): { css: string; html: string } {
  const places = placesOf(utilitiesIn(source), html);
  const taken = new Set([...html.matchAll(classAttribute)].flatMap(([, names = '']) => classesIn(names)));
  const names = shortNames(places, taken);
  if (names.size === 0) return { css, html };
  const short = (list: string) =>
    [...new Set(classesIn(list).map((name) => names.get(name) ?? name))].join(' ');
  return {
    css: renamed(css, names),
    html: mapStartTags(html, (tag) =>
      tag.replace(classAttribute, (_, list: string) => ` class="${short(list)}"`),
    ),
  };
}

/** On which of a page's start tags each of its utilities stands. */
function placesOf(utilities: ReadonlySet<string>, html: string): Map<string, string> {
  const places = new Map<string, string>();
  let place = 0;
  mapStartTags(html, (tag) => {
    const [, list = ''] = firstClasses.exec(tag) ?? [];
    if (list !== '') place += 1;
    for (const name of new Set(classesIn(list)))
      if (utilities.has(name)) places.set(name, `${places.get(name) ?? ''},${place}`);
    return tag;
  });
  return places;
}

/** Pages of one kind share their styles. */
const sources = new BoundedMap<string, ReadonlySet<string>>(200);
const results = new BoundedMap<string, string>(200);

/** Names that stand in other layers too keep theirs. */
function utilitiesIn(source: string): ReadonlySet<string> {
  return sources.getOr(source, () => {
    const [found, others] = [new Set<string>(), new Set<string>()];
    parse(source).walkRules((rule) => {
      const names = isInUtilities(rule) ? found : others;
      for (const [, name = ''] of rule.selector.matchAll(classInSelector)) names.add(unescaped(name));
    });
    return found.difference(others);
  });
}

function isInUtilities({ parent }: ChildNode): boolean {
  if (parent?.type !== 'atrule') return false;
  const { name, params } = parent as AtRule;
  return (name === 'layer' && params === 'utilities') || isInUtilities(parent as AtRule);
}

function renamed(css: string, names: ReadonlyMap<string, string>): string {
  return results.getOr(`${[...names].join(' ')}\n${css}`, () => {
    const root = parse(css);
    root.walkRules((rule) => {
      rule.selector = rule.selector.replace(classInSelector, (whole, name: string) => {
        const short = names.get(unescaped(name));
        return short === undefined ? whole : `.${short}`;
      });
    });
    mergeRules(root);
    return root.toString();
  });
}

/** `a` to `z`, then `aa` and so on, without the classes that a page has anyway. */
function shortNames(places: ReadonlyMap<string, string>, taken: ReadonlySet<string>): Map<string, string> {
  const byPlaces = new Map<string, string>();
  const names = new Map<string, string>();
  let next = 0;
  for (const [name, where] of [...places].toSorted()) {
    while (taken.has(lettersOf(next))) next += 1;
    const letters = byPlaces.get(where) ?? lettersOf(next++);
    byPlaces.set(where, letters);
    names.set(name, letters);
  }
  return names;
}

function lettersOf(place: number): string {
  const last = String.fromCodePoint(97 + (place % 26));
  return place < 26 ? last : lettersOf(Math.floor(place / 26) - 1) + last;
}

const unescaped = (name: string) => name.replaceAll('\\', '');

/** The classes in the value of an attribute. */
const classesIn = (list: string) =>
  list
    .replaceAll(/&(?:amp|#38);/g, '&')
    .replaceAll(/&(?:gt|#62);/g, '>')
    .split(/\s+/);
