import type { Plugin } from 'vite';

/** Astro's list of the compiled text of each entry. */
const textsOfEntries = /[\\/]content-modules\.mjs$/;

/**
 * Leaves the compiled texts of all entries out of the built server. Its pages are for one visitor and show no entry,
 * but Astro would compile and bundle every text a second time for it.
 */
export function serverWithoutTexts(): Plugin {
  return {
    name: 'server-without-texts',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const isLeftOut = textsOfEntries.test(id) && this.environment.name === 'ssr';
      return isLeftOut ? 'export default new Map();' : undefined;
    },
  };
}
