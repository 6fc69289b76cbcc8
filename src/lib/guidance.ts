/**
 * `npm run new` writes drafts in which every empty place holds guidance on what belongs there. These marks
 * distinguish it from the owner's own words, so that no page with guidance left in it is ever published.
 */

/** Begins a line of guidance. */
export const guidanceMark = 'WRITE HERE';

/** Stands in ids and web addresses, which take no spaces. Names under `.example` lead nowhere (RFC 2606). */
export const guidanceSlug = 'write-here';

/** True for text in which guidance is left. */
export function holdsGuidance(text: string): boolean {
  return text.includes(guidanceMark) || text.includes(guidanceSlug);
}

/** Guidance without its mark. */
export function withoutMark(text: string): string {
  return text.replace(new RegExp(`^(Do not )?${guidanceMark}: `), '');
}
