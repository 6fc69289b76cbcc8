import { splitFrontmatter } from '#check/read-entries.ts';

/**
 * The text of a translation with another hash of its original; all else stays as it was written.
 * @throws {Error} where the form has no place for it
 */
export function withOriginalHash(text: string, hash: string): string {
  // A list is nothing but fields.
  const form = splitFrontmatter(text)?.frontmatter ?? text;
  const place = /^translation:(?:[^\n]*\{[^}]*?|[ \t]*\r?\n(?:[ \t]+[^\n]*\n)*?[ \t]+)\bof:[ \t]*/m;
  const found = place.exec(form);
  if (found === null)
    throw new Error(
      'The form has no field "translation". Write at its top: translation: { of: "", reviewed: none }',
    );
  const start = text.indexOf(form) + found.index + found[0].length;
  const rest = text.slice(start).replace(/^(?:"[^"\n]*"|'[^'\n]*'|[^\s,}"']*)/, () => `"${hash}"`);
  // An empty field has no space before its line ends.
  const gap = found[0].endsWith(':') ? ' ' : '';
  return text.slice(0, start) + gap + rest;
}
