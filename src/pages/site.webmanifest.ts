import type { APIRoute } from 'astro';
import { withBase } from '#lib/base-path.ts';
import { hasColors } from '#lib/look/look-styles.ts';
import { paletteOf } from '#lib/look/palette.ts';
import { homePath } from '#lib/paths.ts';
import { getPractice } from '#practice.ts';

/** What a phone needs to keep the site as an icon. Source: Web Application Manifest, W3C. */
export const GET: APIRoute = () => {
  const { look = {}, name } = getPractice();
  const { page, brand } = hasColors(look)
    ? paletteOf(look)
    : { page: { light: '#fbf8f2' }, brand: { light: '#0f5148' } };
  return Response.json({
    name,
    short_name: name,
    start_url: withBase(homePath),
    display: 'minimal-ui',
    background_color: page.light,
    theme_color: brand.light,
    icons: [{ src: withBase('/icon-512.png'), sizes: '512x512', type: 'image/png' }],
  });
};
