import { createHmac } from 'node:crypto';

const most = 300;

/**
 * What the filter knows a comment by: its words, its name and the hosts it links to, each as 12 hexadecimal digits
 * of a keyed hash, so that the store holds no word that could be read back.
 */
export function commentMarks(
  { name, words }: { name: string; words: string },
  secret: Buffer,
): readonly string[] {
  const lower = words.toLowerCase();
  const found = new Set<string>([`name:${name.toLowerCase()}`]);
  for (const [, host] of lower.matchAll(/\bhttps?:\/\/([^\s/]+)/g)) found.add(`host:${host}`);
  for (const [word] of lower.matchAll(/[\p{L}\p{N}]{3,30}/gu)) {
    if (found.size >= most) break;
    found.add(word);
  }
  return [...found].map((mark) => createHmac('sha256', secret).update(mark).digest('hex').slice(0, 12));
}
