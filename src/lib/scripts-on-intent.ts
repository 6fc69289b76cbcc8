const moduleScript = /<script type="module" src="([^"]+)"><\/script>/g;

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
