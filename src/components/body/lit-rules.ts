import type { BodyArea } from '#lib/vocabulary.ts';

/**
 * CSS that lights up a part of the body wherever it is named or shown, while a pointer or the keyboard is on
 * any one of those. `data-area` identifies the elements; they define what "lit" looks like, by the custom
 * properties `--lit`, `--tag` and `--on-tag`.
 */
export function litRules(areas: readonly BodyArea[]): string {
  const selectors = areas.map(
    (area) => `.body-finder:has([data-area=${area}]:is(:hover,:focus-visible)) [data-area=${area}]`,
  );
  return `${selectors.join(',')}{--lit:var(--action);--tag:var(--ink);--on-tag:var(--page)}`;
}
