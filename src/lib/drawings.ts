interface DrawingView {
  /** Address of the file and, within it, of the drawing. */
  href: string;
  viewBox: string;
}

/** The id that the root of every drawing carries, so that a page can show it by reference. */
const drawingId = 'd';

/**
 * The first drawing of `names` that exists, or undefined.
 * @param texts path of each drawing to its SVG
 * @param urls path of each drawing to its address on the site
 */
export function drawingFor(
  names: readonly string[],
  texts: Record<string, string>,
  urls: Record<string, string>,
): DrawingView | undefined {
  for (const name of names) {
    const path = Object.keys(texts).find((file) => file.endsWith(`/${name}.svg`));
    const viewBox = path === undefined ? undefined : /viewBox="([\d. ]+)"/.exec(texts[path] ?? '')?.[1];
    const url = path === undefined ? undefined : urls[path];
    if (viewBox !== undefined && url !== undefined) return { href: `${url}#${drawingId}`, viewBox };
  }
  return undefined;
}
