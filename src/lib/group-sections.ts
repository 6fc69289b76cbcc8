/**
 * Puts each section of a page's HTML, from a heading to the next, into `<section>`, named by its heading. What stands
 * before the first heading stays as it is.
 */
export function groupSections(html: string): string {
  return html
    .split(/(?=<h2 id="[^"]+">)/)
    .map((part) => {
      const [, id] = /^<h2 id="([^"]+)">/.exec(part) ?? [];
      return id === undefined ? part : `<section aria-labelledby="${id}">${part}</section>`;
    })
    .join('');
}
