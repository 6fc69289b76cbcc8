/** HTML whose footnote marks follow their word at once: an author's space before one would let it wrap alone. */
export function joinMarks(html: string): string {
  return html.replaceAll(/\s+(?=<sup[\s>])/g, '');
}
