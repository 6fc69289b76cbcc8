import { siteAddress } from '#lib/site-address.ts';
import type { Practice } from '#schemas/practice.ts';

/** Who will serve a build, and where. */
export interface BuildTarget {
  /** The site's own server, a host of files that reads `_headers` and `_redirects`, or one that reads neither. */
  host: 'server' | 'rules' | 'github-pages';
  /** Full address of the site, where it is not the one of practice.yaml. */
  address: string | undefined;
}

/**
 * The settings of `npm run build:static`: BUILD_TARGET, and SITE_URL where the site gets another address than
 * that of practice.yaml. Without BUILD_TARGET a build is for the site's own server.
 * @throws {Error} where there is no such target, or no site can lie at that address
 */
export function readBuildTarget(environment: NodeJS.ProcessEnv = process.env): BuildTarget {
  const host = environment['BUILD_TARGET'] || 'server';
  if (host === 'server') return { host, address: undefined };
  if (host !== 'rules' && host !== 'github-pages')
    throw new Error(`BUILD_TARGET is "${host}". Use: npm run build:static`);
  const siteUrl = environment['SITE_URL'] || undefined;
  return { host, address: siteUrl === undefined ? undefined : siteAddress(siteUrl) };
}

/** The facts that a build uses: a host of files takes no comments, and may have an address of its own. */
export function practiceFor(
  { host, address }: BuildTarget,
  practice: Practice | undefined,
): Practice | undefined {
  if (host === 'server' || practice === undefined) return practice;
  return { ...practice, comments: undefined, website: address ?? practice.website };
}
