import { buildSite } from '#cli/build-site.ts';

/** `npm run build`: builds the site into `OUT_DIR`, else `dist`. */
const { isDone } = await buildSite(process.env['OUT_DIR'] || 'dist', (text) => process.stdout.write(text));
if (!isDone) process.exitCode = 1;
