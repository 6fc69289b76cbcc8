import { createHash } from 'node:crypto';
import { compactScopes } from '#lib/compact-scopes.ts';
import { type ParsedPage, parsePage, textOf } from '#lib/parsed-page.ts';
import { withScriptsOnIntent } from '#lib/scripts-on-intent.ts';
import { speculationRules } from '#lib/speculation-rules.ts';
import { withoutUnusedAnchors } from '#lib/unused-anchors.ts';
import { usedStyles } from '#lib/used-styles.ts';

const charset = '<meta charset="utf-8">';
const dataTypes = ['application/json', 'application/ld+json'];

/**
 * A finished page with the styles it uses in one element and a Content Security Policy that allows exactly what the
 * page holds: inline scripts and styles by hash, everything else from this site alone. `wasm-unsafe-eval` is
 * for the search index, which is WebAssembly; the rules for what is rendered ahead are added by a script.
 * Source: Content Security Policy Level 3, W3C.
 * @throws {Error} where the page does not begin its head with the character set
 */
export function applyContentPolicy(page: ParsedPage): string {
  const scripts = page.elements.filter(
    ({ tagName, properties: { src, type } }) =>
      tagName === 'script' && src === undefined && !dataTypes.includes(String(type)),
  );
  const { css } = page;
  const compact = compactScopes(css === '' ? '' : usedStyles(css, page), page.html);
  const policy = [
    "default-src 'self'",
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...hashesOf([speculationRules, ...scripts.map(textOf)])].join(' ')}`,
    `style-src ${["'self'", ...hashesOf(css === '' ? [] : [compact.css])].join(' ')}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
  const html = withScriptsOnIntent(withoutUnusedAnchors(compact.html));
  if (!html.includes(charset)) throw new Error(`A page has no ${charset}, after which its policy belongs.`);
  return html
    .replace('</head>', () => (css === '' ? '</head>' : `<style>${compact.css}</style></head>`))
    .replace(charset, `$&<meta http-equiv="content-security-policy" content="${policy}">`);
}

/** The same for a page that nothing else is made of. */
export function withContentPolicy(html: string): string {
  return applyContentPolicy(parsePage(html));
}

function hashesOf(contents: readonly string[]): string[] {
  return [...new Set(contents)].map(
    (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
  );
}
