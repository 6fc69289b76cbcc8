import type { APIRoute } from 'astro';
import { withBase } from '#lib/base-path.ts';
import { homePath } from '#lib/paths.ts';
import { getPractice } from '#practice.ts';

/** What a phone needs to keep the site as an icon. Source: Web Application Manifest, W3C. */
export const GET: APIRoute = () => {
  const { name } = getPractice();
  return Response.json({
    name,
    short_name: name,
    start_url: withBase(homePath),
    display: 'minimal-ui',
    background_color: '#fbf8f2',
    theme_color: '#0f5148',
    icons: [{ src: withBase('/icon-512.png'), sizes: '512x512', type: 'image/png' }],
  });
};
