import type { BodyArea } from '#lib/vocabulary.ts';

/**
 * CSS that lights up a part of the body wherever it is named or drawn, while a pointer or the keyboard is on
 * any one of those. Elements are told apart by `data-area`; what "lit" looks like is theirs to say, by the
 * custom properties `--lit` and `--on-lit`.
 */
export function litRules(areas: readonly BodyArea[]): string {
  const selectors = areas.map((area) => {
    const part = `[data-area='${area}']`;
    return `.body-finder:has(${part}:is(:hover,:focus-visible)) ${part}`;
  });
  return `${selectors.join(',')}{--lit:var(--action);--tag:var(--ink);--on-tag:var(--page)}`;
}
