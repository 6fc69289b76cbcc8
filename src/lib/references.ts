import { perList } from '#lib/per-list.ts';
import { didYouMean } from '#lib/suggest.ts';

/**
 * Stops the build where a reference leads nowhere: Astro itself prints a line and goes on.
 * @throws {Error} with the file, the field and the nearest name.
 */
export function assertReferences(
  from: string,
  field: string,
  references: readonly { id: string }[],
  targets: readonly { id: string }[],
): void {
  const ids = idsOf(targets);
  for (const { id } of references) {
    if (!ids.has(id))
      throw new Error(
        `content/${from}.mdx: "${field}" names "${id}", and there is no such page.${didYouMean(id, [...ids])}`,
      );
  }
}

const idsOf = perList((targets: readonly { id: string }[]) => new Set(targets.map(({ id }) => id)));
