import type { APIRoute } from 'astro';

export const prerender = false;

/** Tells a host's health check that the server runs. */
export const GET: APIRoute = () => Response.json({ status: 'ok' });
