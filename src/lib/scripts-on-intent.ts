import { type ParsedPage, rangeOf, textOf } from '#lib/parsed-page.ts';

const moduleScript = /<script type="module" src="([^"]+)"><\/script>/g;
const dataTypes = ['application/json', 'application/ld+json'];

/**
 * A finished page whose module scripts are named in `data-scripts` of its root element instead of being loaded with
 * it: `components/site/first-load.client.ts` imports them when somebody is about to use them.
 */
export function withScriptsOnIntent(html: string): string {
  const scripts = [...html.matchAll(moduleScript)].map(([, source]) => source);
  if (scripts.length === 0) return html;
  return html
    .replaceAll(moduleScript, '')
    .replace('<html', () => `<html data-scripts="${[...new Set(scripts)].join(' ')}"`);
}

/**
 * A page whose inline module, which only waits for events, runs as part of the inline script before it: one element
 * and one hash in the page's policy instead of two.
 */
export function withOneInlineScript({ html, elements }: ParsedPage): { html: string; scripts: string[] } {
  const inline = elements.filter(
    ({ tagName, properties: { src, type } }) =>
      tagName === 'script' && src === undefined && !dataTypes.includes(String(type)),
  );
  const [first, second, ...others] = inline;
  if (!first || second?.properties.type !== 'module' || first.properties.type !== undefined)
    return { html, scripts: inline.map(textOf) };
  const joined = `${textOf(first)};(()=>{${textOf(second)}})()`;
  const [[start, end], [cut, rest]] = [rangeOf(first), rangeOf(second)];
  return {
    html: `${html.slice(0, start)}<script>${joined}</script>${html.slice(end, cut)}${html.slice(rest)}`,
    scripts: [joined, ...others.map(textOf)],
  };
}
