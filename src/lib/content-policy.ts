import { createHash } from 'node:crypto';
import { compactScopes } from '#lib/compact-scopes.ts';
import { type ParsedPage, parsePage } from '#lib/parsed-page.ts';
import { withOneInlineScript, withScriptsOnIntent } from '#lib/scripts-on-intent.ts';
import { withoutSearchMarks } from '#lib/search-marks.ts';
import { shortClasses } from '#lib/short-classes.ts';
import { speculationRules } from '#lib/speculation-rules.ts';
import { withoutUnusedAnchors } from '#lib/unused-anchors.ts';
import { usedStyles } from '#lib/used-styles.ts';

const charset = '<meta charset="utf-8">';

/**
 * A finished page with the styles it uses in one element and a Content Security Policy that allows exactly what the
 * page holds: inline scripts and styles by hash, everything else from this site alone. `wasm-unsafe-eval` is
 * for the search index, which is WebAssembly; the rules for what is rendered ahead are added by a script.
 * Source: Content Security Policy Level 3, W3C.
 * @throws {Error} where the page does not begin its head with the character set
 */
export function applyContentPolicy(page: ParsedPage): string {
  const inline = withOneInlineScript(page);
  const styled = pageStyles(page, withoutSearchMarks(inline.html));
  const policy = [
    "default-src 'self'",
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...hashesOf([speculationRules, ...inline.scripts])].join(' ')}`,
    `style-src ${["'self'", ...hashesOf(page.css === '' ? [] : [styled.css])].join(' ')}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
  const html = withScriptsOnIntent(withoutUnusedAnchors(styled.html));
  if (!html.includes(charset)) throw new Error(`A page has no ${charset}, after which its policy belongs.`);
  return html
    .replace('</head>', () => (page.css === '' ? '</head>' : `<style>${styled.css}</style></head>`))
    .replace(charset, `$&<meta http-equiv="content-security-policy" content="${policy}">`);
}

/** The same for a page that nothing else is made of. */
export function withContentPolicy(html: string): string {
  return applyContentPolicy(parsePage(html));
}

/** The styles that a page uses, and the page with the short names that they have in it. */
function pageStyles(page: ParsedPage, html: string): { css: string; html: string } {
  if (page.css === '') return { css: '', html: compactScopes('', html).html };
  const short = shortClasses(page.css, usedStyles(page.css, page), html);
  return compactScopes(short.css, short.html);
}

function hashesOf(contents: readonly string[]): string[] {
  return [...new Set(contents)].map(
    (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
  );
}
