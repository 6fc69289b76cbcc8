/** A heading as Markdown makes it: components' headings carry more attributes. */
const heading = /<h2 id="[^"]+">/;
const opening = /^(<h2 id="[^"]+">)([\s\S]*?)<\/h2>/;

/**
 * Puts sections of a page's HTML into native `<details>`, closed, each under its own heading.
 * @param folded texts of the headings whose sections are to be closed
 */
export function foldSections(html: string, folded: readonly string[]): string {
  return html
    .split(new RegExp(`(?=${heading.source})`))
    .map((part) => {
      const [whole, tag, text] = opening.exec(part) ?? [];
      if (whole === undefined || text === undefined || !folded.includes(text.trim())) return part;
      return `<details class="fold"><summary>${tag}${text}</h2></summary>${part.slice(whole.length)}</details>`;
    })
    .join('');
}
