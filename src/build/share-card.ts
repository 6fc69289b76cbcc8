import { shareSize } from '#lib/share-picture.ts';

const { width, height } = shareSize;
/** Height of the drawing on the card. It stands in the middle, since many services cut a square from there. */
const drawingHeight = 560;

/** Rings about a point, as the drawings mark a sore spot, each a little out of round. */
const rings = (x: number, y: number, radii: readonly number[]) =>
  radii
    .map(
      (radius, index) =>
        `<ellipse cx="${x}" cy="${y}" rx="${radius}" ry="${Math.round(radius * 0.93)}" transform="rotate(${index * 17 - 20} ${x} ${y})"/>`,
    )
    .join('');

/**
 * The picture that is shown where a page is shared: the page's drawing in the colors of the site, 1200 by 630
 * pixels, without any words. Returns SVG.
 * @param drawing SVG text of a drawing, whose colors are `currentColor` and the site's variables
 * @param colors name of each variable, such as `--skin`, to its color
 * @throws {Error} where the drawing asks for a color that is not known
 */
export function shareCard(drawing: string, colors: ReadonlyMap<string, string>): string {
  const [viewWidth = 1, viewHeight = 1] = (/viewBox="0 0 (\d+) (\d+)"/.exec(drawing) ?? [])
    .slice(1)
    .map(Number);
  const drawingWidth = Math.round((drawingHeight * viewWidth) / viewHeight);
  // A wide drawing is a scene and stands on the lower edge.
  const top = viewWidth > viewHeight ? height - drawingHeight : (height - drawingHeight) / 2;
  const inner = drawing.replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  const card = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none">
<path fill="var(--page)" d="M0 0h${width}v${height}H0z"/>
<path fill="var(--calm)" d="M-40 214C76 118 214 176 300 268s58 214-28 306-232 118-342 66z"/>
<path fill="var(--warm)" d="M1250-60c30 130 22 268-68 352s-252 66-318-26 -2-214 84-292S1180-150 1250-60z"/>
<g stroke="var(--page)" stroke-width="9">${rings(110, 452, [34, 92, 150, 208])}</g>
<g stroke="var(--page)" stroke-width="9">${rings(1092, 128, [30, 86, 142, 198])}</g>
<svg x="${(width - drawingWidth) / 2}" y="${top}" width="${drawingWidth}" height="${drawingHeight}" viewBox="0 0 ${viewWidth} ${viewHeight}">${inner}</svg>
</svg>`;
  return card.replaceAll(/var\((--[a-z-]+)\)|currentColor/g, (_, name: string | undefined = '--ink') => {
    const color = colors.get(name);
    if (color === undefined)
      throw new Error(`A drawing asks for the color ${name}, which theme.css does not have.`);
    return color;
  });
}
