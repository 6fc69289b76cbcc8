/**
 * Width of the plate behind a name of 16 units' letter size, in units of the drawing. Wide enough for the widest
 * system typefaces, because a drawing cannot measure its letters.
 */
export function tagWidth(name: string): number {
  return name.length * 9 + 24;
}
