import { createHash } from 'node:crypto';
import { type ParsedPage, parsePage, rangeOf, textOf } from '#lib/parsed-page.ts';
import { usedStyles } from '#lib/used-styles.ts';

const charset = '<meta charset="utf-8">';
const dataTypes = ['application/json', 'application/ld+json'];

/**
 * A finished page with the styles it uses in one element and a Content Security Policy that allows exactly what the
 * page holds: inline scripts and styles by hash, everything else from this site alone. `wasm-unsafe-eval` is
 * for the search index, which is WebAssembly.
 * Source: Content Security Policy Level 3, W3C.
 * @throws {Error} where the page does not begin its head with the character set
 */
export function applyContentPolicy(page: ParsedPage): string {
  const styles = page.elements.filter(({ tagName }) => tagName === 'style');
  const scripts = page.elements.filter(
    ({ tagName, properties: { src, type } }) =>
      tagName === 'script' && src === undefined && !dataTypes.includes(String(type)),
  );
  const css = styles.map(textOf).join('');
  const used = css === '' ? '' : usedStyles(css, page);
  const policy = [
    "default-src 'self'",
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...hashesOf(scripts.map(textOf))].join(' ')}`,
    `style-src ${["'self'", ...hashesOf(css === '' ? [] : [used])].join(' ')}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
  const bare = css === '' ? page.html : without(page.html, styles.map(rangeOf));
  if (!bare.includes(charset)) throw new Error(`A page has no ${charset}, after which its policy belongs.`);
  return bare
    .replace('</head>', () => (css === '' ? '</head>' : `<style>${used}</style></head>`))
    .replace(charset, `$&<meta http-equiv="content-security-policy" content="${policy}">`);
}

/** The same for a page that nothing else is made of. */
export function withContentPolicy(html: string): string {
  return applyContentPolicy(parsePage(html));
}

/** A text without some of its ranges, which stand in order. */
function without(text: string, ranges: readonly (readonly [start: number, end: number])[]): string {
  let rest = '';
  let from = 0;
  for (const [start, end] of ranges) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}

function hashesOf(contents: readonly string[]): string[] {
  return [...new Set(contents)].map(
    (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
  );
}
