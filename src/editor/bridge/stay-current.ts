import { replaceLinks } from '#editor/move-page.ts';
import type { Move } from '#editor/move-page.ts';
import { replaceReferences } from '#editor/page-references.ts';
import { type ContentFiles, textOf } from '#check/content-files.ts';
import { withOriginalHash } from '#check/mark-current.ts';
import { splitFrontmatter } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';
import { originalHash, translatedHash } from '#check/translation-state.ts';
import { originalFile } from '#lib/language-folder.ts';
import { entryPath } from '#lib/paths.ts';

/**
 * A translation that had all of its original has all of it after a change that gave both the same other links: it
 * does not count as fallen behind. What the owner wrote into the original with that change does count.
 */
export function stayCurrent(files: ContentFiles, outcome: Map<string, Buffer | null>, move?: Move): void {
  const moved = move && pathOf(move, move.from);
  for (const [path, bytes] of outcome) {
    const original = originalFile(path);
    if (bytes === null || original === path || !path.endsWith('.mdx')) continue;
    const isMoved = move !== undefined && original === pathOf(move, move.to);
    const before = textOf(files, isMoved && moved !== undefined ? moved : original);
    if (before === undefined) continue;
    const after = isMoved ? relinked(before, move) : (outcome.get(original)?.toString('utf8') ?? before);
    const text = bytes.toString('utf8');
    const [old, now] = [hashOf(before), hashOf(after)];
    if (old !== now && translatedHash(partsOf(text).data) === old)
      outcome.set(path, Buffer.from(withOriginalHash(text, now)));
  }
}

const pathOf = ({ collection }: Move, name: string) => `content/${collection}/${name}.mdx`;

/** A page that moves, with its links to itself as they are afterwards. */
function relinked(text: string, move: Move): string {
  const [from, to] = [move.from, move.to].map((slug) => entryPath(move.collection, slug));
  const links = replaceLinks(text, from ?? '', to ?? '').text;
  return replaceReferences(pathOf(move, move.from), links, move).text;
}

const partsOf = (text: string) => {
  const { frontmatter = '', body = '' } = splitFrontmatter(text) ?? {};
  return { data: readYaml(frontmatter).data, body };
};

const hashOf = (text: string) => originalHash(partsOf(text));
