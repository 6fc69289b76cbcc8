import { splitFrontmatter } from '#check/read-entries.ts';

/**
 * The text of a translation with another hash of its original; all else stays as it was written.
 * @throws {Error} where the form has no place for it
 */
export function withOriginalHash(text: string, hash: string): string {
  const { frontmatter } = splitFrontmatter(text) ?? {};
  const place = /^translation:(?:[^\n]*\{[^}]*?|[ \t]*\r?\n(?:[ \t]+[^\n]*\n)*?[ \t]+)\bof:[ \t]*/m;
  const found = frontmatter === undefined ? null : place.exec(frontmatter);
  if (frontmatter === undefined || found === null)
    throw new Error(
      'The form has no field "translation". Write above the text: translation: { of: "", reviewed: none }',
    );
  const start = text.indexOf(frontmatter) + found.index + found[0].length;
  const rest = text.slice(start).replace(/^(?:"[^"\n]*"|'[^'\n]*'|[^\s,}"']*)/, () => `"${hash}"`);
  // An empty field has no space before its line ends.
  const gap = found[0].endsWith(':') ? ' ' : '';
  return text.slice(0, start) + gap + rest;
}
