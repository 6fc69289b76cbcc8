import { basePathOf, fixedPaths, reservedSlugs } from '#lib/paths.ts';

const example = 'Write one such as https://www.example.com or https://example.github.io/website';
const taken: readonly string[] = [...reservedSlugs, ...fixedPaths.map((path) => path.split('/')[1] ?? '')];

/**
 * An address at which a site can lie, without a closing slash.
 * @throws {Error} with what is wrong with it
 */
export function siteAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(`"${text}" is no web address. ${example}`);
  if (url.search !== '' || url.hash !== '' || url.username !== '')
    throw new Error(`"${text}" has more than a host and a path. ${example}`);
  const base = basePathOf(url.href);
  if (!/^(\/[\w.~-]+)*$/.test(base))
    throw new Error(`"${text}" has a path with unusual signs in it. ${example}`);
  const [, first = ''] = base.split('/');
  // A path below it could not be distinguished from a page of the site.
  if (first !== '' && taken.includes(first))
    throw new Error(`A site cannot lie below /${first}/, where it has pages itself. ${example}`);
  return url.origin + base;
}
