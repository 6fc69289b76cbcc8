import type { BodyRegion } from '#components/body/body-drawing.ts';
import { areaName } from '#lib/vocabulary.ts';

/** Units of the drawing that a letter of 16 units takes in the widest system typefaces; a drawing cannot measure. */
const letterWidth = 9;

/** The plate behind the name of a part, in units of the drawing. */
export function plateOf({ area, tag: [x, y] }: BodyRegion) {
  const width = areaName(area).length * letterWidth + 18;
  const height = 30;
  return { x: x - width / 2, y: y - height / 2, width, height, rx: height / 2 };
}
