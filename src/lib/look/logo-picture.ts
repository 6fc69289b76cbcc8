import sharp from 'sharp';
import { cleanSvg } from '#lib/look/clean-svg.ts';

/** A logo as pages show it. */
export interface LogoPicture {
  content: string | Uint8Array;
  ending: 'svg' | 'webp';
  /** In pixels of a page. */
  width: number;
  height: number;
  /** True where it is square enough to be the icon of the site too. */
  isIcon: boolean;
}

/** Height of a logo in the header, in pixels, and the most that its width may be. */
const most = { height: 44, width: 176 };

/**
 * Takes out of a logo what pages do not need: of an SVG all that runs or loads something, of a picture its size.
 * @returns undefined where it cannot be read
 */
export async function logoPicture(name: string, bytes: Uint8Array): Promise<LogoPicture | undefined> {
  if (/\.svg$/i.test(name)) {
    const svg = cleanSvg(new TextDecoder().decode(bytes));
    return svg && { content: svg.text, ending: 'svg', ...sizeOf(svg) };
  }
  try {
    const picture = sharp(bytes).rotate();
    const { autoOrient } = await picture.metadata();
    const size = sizeOf(autoOrient);
    // Three pixels of the picture for one of the page, as phones show it.
    const content = await picture
      .resize({ width: size.width * 3, height: size.height * 3, fit: 'fill' })
      .webp({ quality: 90 })
      .toBuffer();
    return { content, ending: 'webp', ...size };
  } catch {
    return undefined;
  }
}

function sizeOf({ width, height }: { width: number; height: number }) {
  const scale = Math.min(most.height / height, most.width / width);
  const ratio = width / height;
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    isIcon: ratio > 0.75 && ratio < 1.34,
  };
}
