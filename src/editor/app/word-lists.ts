/** A line of a list as Word puts it on the clipboard: a paragraph whose bullet or number is words. */
const wordLine = /<p\b[^>]*class="?MsoListParagraph\w*"?[^>]*>([\s\S]*?)<\/p>/gi;
const marker = /<!--\[if !supportLists\]-->([\s\S]*?)<!--\[endif\]-->/i;

/** HTML from Word with its lists as lists; any other stays as it is. */
export function withLists(html: string): string {
  const lists = new RegExp(String.raw`(?:${wordLine.source}\s*)+`, 'gi');
  return html.replaceAll(lists, (lines) => {
    const found = [...lines.matchAll(wordLine)].map(([, words = '']) => words);
    const isNumbered = found.every((words) => /^\s*\w{1,3}[.)]/.test(plain(marker.exec(words)?.[1] ?? '')));
    const kind = isNumbered ? 'ol' : 'ul';
    const items = found.map((words) => `<li>${words.replace(marker, '').trim()}</li>`);
    return `<${kind}>${items.join('')}</${kind}>`;
  });
}

const plain = (html: string) => html.replaceAll(/<[^>]*>/g, '').replaceAll('&nbsp;', ' ');

/** Lists that are pasted from Word become lists. */
export function readWordLists(): void {
  document.addEventListener(
    'paste',
    (event) => {
      const html = event.clipboardData?.getData('text/html') ?? '';
      if (!html.includes('MsoListParagraph') || !(event.target instanceof Element)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', withLists(html));
      clipboardData.setData('text/plain', event.clipboardData?.getData('text/plain') ?? '');
      event.target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    { capture: true },
  );
}
