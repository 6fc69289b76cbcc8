import { hash } from 'node:crypto';

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
  // One call for each mark, many for each comment: SHA-256 behind the key is enough where only a part of it is kept.
  const key = secret.toString('hex');
  return [...found].map((mark) => hash('sha256', `${key}${mark}`).slice(0, 12));
}
