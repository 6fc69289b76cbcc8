import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import { focusCrop } from '#lib/focus-crop.ts';

/**
 * Astro's own service for pictures, which also cuts a picture around a point: `position="40% 25%"`, as in CSS.
 * Astro knows corners and edges alone.
 */
export const pictureService: LocalImageService = {
  ...(sharpService as unknown as LocalImageService),
  async transform(bytes, transform, config, logger) {
    const { width, height, position } = transform as { width?: number; height?: number; position?: string };
    const cut =
      width === undefined || height === undefined || position === undefined
        ? undefined
        : await cutAround(bytes, { width, height }, position);
    const rest = cut === undefined ? transform : { ...transform, position: undefined };
    return await sharpService.transform(cut ?? bytes, rest, config, logger);
  },
};

/** Only the part that is shown, without loss; undefined where the position is no point. */
async function cutAround(
  bytes: Uint8Array,
  shape: { width: number; height: number },
  focus: string,
): Promise<Uint8Array | undefined> {
  // Loaded where a picture is made, as Astro does: the server that answers pages needs none.
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { failOn: 'none' }).autoOrient();
  const { autoOrient } = await picture.metadata();
  const crop = focusCrop(autoOrient, shape, focus);
  return crop === undefined ? undefined : await picture.extract(crop).png({ compressionLevel: 1 }).toBuffer();
}
