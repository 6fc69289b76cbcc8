import type { APIRoute } from 'astro';
import { absoluteUrl } from '#lib/paths.ts';
import { getPractice } from '#practice.ts';

export const GET: APIRoute = () => {
  const sitemap = absoluteUrl('/sitemap-index.xml', getPractice().website);
  const lines = ['User-agent: *', 'Allow: /', ...(sitemap ? ['', `Sitemap: ${sitemap}`] : [])];
  return new Response(`${lines.join('\n')}\n`);
};
