import { type BodyRegion, drawingWidth } from '#components/body/body-drawing.ts';

/** Units of the drawing that a letter of 16 units takes in the widest system typefaces; a drawing cannot measure. */
const letterWidth = 9;

/**
 * The plate behind the name of a part, in units of the drawing: its middle is `tag`, or as near as the edges let a long
 * name be.
 */
export function plateOf([x, y]: BodyRegion['tag'], name: string) {
  const width = name.length * letterWidth + 24;
  const height = 30;
  const left = Math.min(Math.max(x - width / 2, 1), drawingWidth - width - 1);
  return { x: left, y: y - height / 2, width, height, rx: height / 2 };
}
