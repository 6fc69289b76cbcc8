/** Ten digits, after the code of the country if there is one, with anything usual between them. */
const spelling = /^\s*(?:\+?1[\s.-]*)?\(?(\d{3})\)?[\s./-]*(\d{3})[\s./-]*(\d{4})\s*$/;

/** `(517) 555.0100`, `+1 517 555 0100` and their like as `517-555-0100`; anything else as it is. */
export function plainPhone(typed: string): string {
  const text = typed.normalize('NFKC').replaceAll(/[\u2010-\u2015\u2212]/g, '-');
  const [, area, exchange, line] = spelling.exec(text) ?? [];
  return area === undefined ? typed : `${area}-${exchange}-${line}`;
}
