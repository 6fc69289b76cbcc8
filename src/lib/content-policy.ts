import { createHash } from 'node:crypto';
import { compactScopes } from '#lib/compact-scopes.ts';
import { withScriptsOnIntent } from '#lib/scripts-on-intent.ts';
import { speculationRules } from '#lib/speculation-rules.ts';
import { withoutUnusedAnchors } from '#lib/unused-anchors.ts';
import { usedStyles } from '#lib/used-styles.ts';

const charset = '<meta charset="utf-8">';
const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/g;
const inlineScript =
  /<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g;

/**
 * A finished page with the styles it uses in one element and a Content Security Policy that allows exactly what the
 * page holds: inline scripts and styles by hash, everything else from this site alone. `wasm-unsafe-eval` is
 * for the search index, which is WebAssembly; the rules for what is rendered ahead are added by a script.
 * Source: Content Security Policy Level 3, W3C.
 * @throws {Error} where the page does not begin its head with the character set
 */
export function withContentPolicy(html: string): string {
  const merged = mergeStyles(withScriptsOnIntent(withoutUnusedAnchors(html)));
  const styles = hashesOf(merged, styleElement);
  const scripts = hashesOf(merged, inlineScript);
  const policy = [
    "default-src 'self'",
    `script-src ${["'self'", "'wasm-unsafe-eval'", hashOf(speculationRules), ...scripts].join(' ')}`,
    `style-src ${["'self'", ...styles].join(' ')}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
  if (!merged.includes(charset)) throw new Error(`A page has no ${charset}, after which its policy belongs.`);
  return merged.replace(charset, `$&<meta http-equiv="content-security-policy" content="${policy}">`);
}

function mergeStyles(html: string): string {
  const css = [...html.matchAll(styleElement)].map(([, content]) => content).join('');
  if (css === '') return html;
  const bare = html.replaceAll(styleElement, '');
  const compact = compactScopes(usedStyles(css, bare), bare);
  return compact.html.replace('</head>', () => `<style>${compact.css}</style></head>`);
}

function hashesOf(html: string, element: RegExp): string[] {
  const contents = [...html.matchAll(element)].map(([, content = '']) => content);
  return [...new Set(contents)].map(hashOf);
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
