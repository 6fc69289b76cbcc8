import type { ExportFile } from '#import/wxr/read-wxr.ts';
import { wxrEnd, wxrHead, wxrItem } from './wxr-makers.ts';

/** Text of a post of about 10 kB, as people write them. */
const sentence = 'Words about a sore neck, and what a hand may do for it. ';
const content = `<p>${sentence.repeat(23).trim()}</p>\n\n`.repeat(8);

/** Of so many items one is a post, and the others are old states of it, which an import leaves. */
const itemsPerPost = 20;

/** An export of about so many megabytes, made while it is read: it is never whole in memory. */
export function largeExport(megabytes: number): ExportFile {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(wxrHead());
    let written = 0;
    for (let id = 1; written < megabytes * 1_000_000; id++) {
      const type = id % itemsPerPost === 1 ? 'post' : 'revision';
      const item = wxrItem({
        id,
        type,
        slug: `post-${id}`,
        title: `Post ${id}`,
        content,
        comments: [{ id }],
      });
      written += item.length;
      yield Buffer.from(item);
    }
    yield Buffer.from(wxrEnd);
  }
  return { name: `${megabytes} MB`, open: pieces };
}
