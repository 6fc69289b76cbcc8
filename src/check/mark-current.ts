import { splitFrontmatter } from '#check/read-entries.ts';

/**
 * The text of a translation with another hash of its original; all else stays as it was written.
 * @param form the part of it that holds the fields, the whole of a file without a text
 * @throws {Error} where the form has no place for it
 */
export function withOriginalHash(
  text: string,
  hash: string,
  form: string | undefined = splitFrontmatter(text)?.frontmatter,
): string {
  const place = /^translation:(?:[^\n]*\{[^}]*?|[ \t]*\r?\n(?:[ \t]+[^\n]*\n)*?[ \t]+)\bof:[ \t]*/m;
  const found = form === undefined ? null : place.exec(form);
  if (form === undefined || found === null)
    throw new Error(
      'The form has no field "translation". Write above the text: translation: { of: "", reviewed: none }',
    );
  const start = text.indexOf(form) + found.index + found[0].length;
  const rest = text.slice(start).replace(/^(?:"[^"\n]*"|'[^'\n]*'|[^\s,}"']*)/, () => `"${hash}"`);
  // An empty field has no space before its line ends.
  const gap = found[0].endsWith(':') ? ' ' : '';
  return text.slice(0, start) + gap + rest;
}
