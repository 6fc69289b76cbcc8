import { type LookColors, paletteOf } from '#lib/look/palette.ts';
import { type TypefaceName, shippedTypeface, typefaceOf } from '#lib/look/typefaces.ts';

/** What a practice may say of its look; all of it may be left out. */
export interface Look extends LookColors {
  typeface?: TypefaceName | undefined;
  logo?: { file: string; hasName: boolean } | undefined;
  corner?: 'square' | 'soft' | 'round' | undefined;
}

const corners = {
  square: { soft: '0.125rem', pill: '0.125rem' },
  round: { soft: '1.5rem', pill: '999px' },
} as const;

/**
 * src/styles/theme.css in the look of a practice: the tokens of its first `:root` block, the corners and the typeface.
 * What the look does not state is unchanged.
 */
export function themeWithLook(css: string, look: Look): string {
  const { corner = 'soft', logo, typeface } = look;
  const plated = logo === undefined ? css : css.replace(/:root\s*\{/, (start) => `${start}${plate}`);
  const cornered =
    corner === 'soft'
      ? plated
      : Object.entries(corners[corner]).reduce(
          (text, [name, radius]) => withToken(text, `--radius-${name}`, radius),
          plated,
        );
  return withTypeface(withColors(cornered, look), typeface);
}

/** Below a logo, which is made for a light page. */
const plate = '\n  --plate: light-dark(transparent, #fff);';

/** Any other style sheet in the look: buttons and fields are as round as they can be where it does not say otherwise. */
export function stylesWithLook(css: string, { corner = 'soft' }: Look): string {
  return corner === 'soft'
    ? css
    : css.replaceAll(/(border-radius:\s*)999px/g, (_, start: string) => start + corners[corner].pill);
}

/** A drawing with colors of the shipped palette, such as the icon, in those of the look. */
export function iconWithLook(svg: string, look: Look): string {
  if (!hasColors(look)) return svg;
  const { brand, page, action } = paletteOf(look);
  return svg
    .replaceAll('#0f5148', brand.light)
    .replaceAll('#fbf8f2', page.light)
    .replaceAll('#f4b53f', action.light);
}

export const hasColors = ({ color, accent, tone }: Look): boolean =>
  [color, accent, tone].some((part) => part !== undefined);

function withColors(css: string, look: Look): string {
  if (!hasColors(look)) return css;
  const colors = Object.entries(paletteOf(look)).map(
    ([name, { light, dark }]) =>
      [`--${name}`, light === dark ? light : `light-dark(${light}, ${dark})`] as const,
  );
  return colors.reduce((text, [name, value]) => withToken(text, name, value), css);
}

function withTypeface(css: string, name: TypefaceName | undefined): string {
  if (name === undefined || name === shippedTypeface) return css;
  const { stack, file } = typefaceOf(name);
  const styled = withToken(css, '--face', stack);
  if (file === undefined)
    return styled
      .replace(/:root\[data-face\]\s*\{[^}]*\}\s*/, '')
      .replace(/@media print, [^{]*\{\s*:root\s*\{\s*--face:[^}]*\}\s*\}\s*/, '')
      .replace(/@font-face\s*\{[^}]*\}\s*/, '');
  return styled
    .replaceAll(/--face: 'Young Serif'[^;]*/g, `--face: '${file.family}', ${stack}`)
    .replace("font-family: 'Young Serif'", `font-family: '${file.family}'`)
    .replace('young-serif.woff2', file.name);
}

/** The value of a token where it first stands: in the block of all readers. */
function withToken(css: string, name: string, value: string): string {
  const declaration = new RegExp(String.raw`(${name}:\s)[^;]+`);
  if (!declaration.test(css)) throw new Error(`The style sheet has no token ${name}.`);
  return css.replace(declaration, (_, start: string) => start + value);
}
