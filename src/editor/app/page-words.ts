/** Parts of a page whose words are not the author's: numbers of sources, drawings, signs for screen readers. */
const skipped = 'sup, svg, script, style, template, [hidden], .sr-only';

/** Letters that the site sets in its own way, and the way they are typed. */
const typed: Record<string, string> = { '’': "'", '‘': "'", '“': '"', '”': '"', '\u00A0': ' ' };

/** A text with its letters as they are typed, and single spaces. */
export function plainLetters(text: string): string {
  return text
    .replaceAll(/[’‘“”\u00A0]/g, (letter) => typed[letter] ?? letter)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A letter of an element: the text node it stands in, and where. */
interface PlacedLetter {
  node: Text;
  at: number;
}

/** The words of an element as an author types them, each letter with its place. */
export function lettersOf(element: Element): { words: string; places: PlacedLetter[] } {
  let words = '';
  const places: PlacedLetter[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text;
    if (text.parentElement?.closest(skipped)) continue;
    for (let at = 0; at < text.data.length; at += 1) {
      const letter = text.data[at] ?? '';
      const plain = /\s/.test(letter) ? ' ' : (typed[letter] ?? letter);
      if (plain === ' ' && (words === '' || words.endsWith(' '))) continue;
      words += plain;
      places.push({ node: text, at });
    }
  }
  while (words.endsWith(' ')) {
    words = words.slice(0, -1);
    places.pop();
  }
  return { words, places };
}

/** Puts new words into an element. What did not change keeps its links, its bold letters and its numbers. */
export function setWords(element: Element, now: string): void {
  const { words, places } = lettersOf(element);
  if (words === now) return;
  let start = 0;
  while (start < Math.min(words.length, now.length) && words[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(words.length, now.length) - start &&
    words[words.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1;
  const fresh = now.slice(start, now.length - end);
  const gone = places.slice(start, words.length - end);
  const before = places[start - 1];
  const first = gone[0] ?? places[start];
  for (const node of new Set(gone.map((place) => place.node))) {
    const at = gone.filter((place) => place.node === node).map((place) => place.at);
    node.deleteData(Math.min(...at), Math.max(...at) - Math.min(...at) + 1);
  }
  if (before !== undefined) before.node.insertData(before.at + 1, fresh);
  else if (first !== undefined) first.node.insertData(first.at, fresh);
  else element.prepend(fresh);
}
