/**
 * Headers of every response. Each page brings its own Content Security Policy; these add what a page cannot
 * set. Source: Content Security Policy Level 3, frame-ancestors, which a page may not state itself.
 */
export const securityHeaders = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Where files lie that are named by their own content and never change. */
export const hashedFolder = '/_astro/';

/** Cache-Control of such a file. Source: RFC 8246. */
export const lastingCache = 'public, max-age=31536000, immutable';

/**
 * Headers of a page's Markdown copy, which keep search engines on the page itself. Source: Google Search Central,
 * "robots meta tag and X-Robots-Tag".
 */
export const markdownHeaders = {
  'Content-Type': 'text/markdown; charset=utf-8',
  'X-Robots-Tag': 'noindex',
} as const;
