import { convertText } from '#import/text/convert-text.ts';
import { type Note, Notes } from '#import/text/notes.ts';
import type { TextSources } from '#import/text/text-sources.ts';

const files = [1, 2, 3].map((number) => ({
  id: String(number),
  url: `https://old.test/wp-content/uploads/${number}.jpg`,
  alt: `Picture ${number} described`,
  caption: number === 2 ? 'Words below' : '',
}));

/** An old site with three pictures, of which each is at hand but the third, and one page. */
const sources: TextSources = {
  attachment: (id) => files.find((file) => file.id === id),
  ownPictures: () => files.slice(0, 2),
  block: (id) => (id === '9' ? '<!-- wp:paragraph --><p>Shared words.</p><!-- /wp:paragraph -->' : undefined),
  link: (address) => {
    if (address === 'https://old.test/known/') return { kind: 'page', path: '/articles/known/' };
    if (address.startsWith('https://old.test/')) return { kind: 'none', why: 'Gone:' };
    if (!/^https?:/.test(address)) return { kind: 'none', why: undefined };
    return {
      kind: 'outside',
      url: address.replace(/^http:/, 'https:'),
      isUpgraded: address.startsWith('http:'),
    };
  },
  picture: async (address) =>
    address.includes('3.jpg') ? { why: 'it is lost' } : { file: `./${address.split('/').at(-1) ?? ''}` },
};

/** A text of the old site as this one has it, with the notes on it. */
export async function convert(content: string, title = 'A title'): Promise<{ mdx: string; notes: Note[] }> {
  const notes = new Notes();
  const mdx = await convertText(content, title, sources, notes);
  return { mdx, notes: notes.all };
}
