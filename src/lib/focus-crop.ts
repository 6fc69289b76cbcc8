/** A part of a picture, in pixels. */
interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A point of a picture as CSS writes it: `40% 25%`, from the left and from the top. */
const point = /^(\d{1,3})% (\d{1,3})%$/;

export const focusText = ({ across, down }: { across: number; down: number }): string =>
  `${across}% ${down}%`;

/**
 * The largest part of a picture that has the shape of `shape` and whose middle lies as near its focus as its edges
 * allow.
 * @param focus `40% 25%`
 * @returns undefined where `focus` is no such point
 */
export function focusCrop(
  picture: { width: number; height: number },
  shape: { width: number; height: number },
  focus: string,
): Crop | undefined {
  const [, across, down] = point.exec(focus) ?? [];
  if (across === undefined || down === undefined) return undefined;
  const scale = Math.min(picture.width / shape.width, picture.height / shape.height);
  const width = Math.max(1, Math.round(shape.width * scale));
  const height = Math.max(1, Math.round(shape.height * scale));
  return {
    left: startOf(picture.width, width, Number(across)),
    top: startOf(picture.height, height, Number(down)),
    width,
    height,
  };
}

/** Where a piece of a length begins so that its middle is at `percent` of the whole, or as near as it may. */
const startOf = (whole: number, piece: number, percent: number) =>
  Math.min(Math.max(Math.round((whole * percent) / 100 - piece / 2), 0), whole - piece);
