import type { Plugin, Rolldown } from 'vite';

/** The modules that answer a search, by the end of their path: the page's own script, and what it loads by itself. */
const entries = ['/search/site-search.client.ts', '/search/search-api.ts'];

/**
 * Learns from the bundle of the browser which files a search runs, so that its page may load them side by side: each
 * is named only in the one before it, and on a slow line every step costs a round trip.
 */
export function searchModules(): { plugin: Plugin; files: () => readonly string[] } {
  let files: readonly string[] = [];
  return {
    files: () => files,
    plugin: {
      name: 'search-modules',
      applyToEnvironment: ({ name }) => name === 'client',
      generateBundle(_, bundle) {
        files = modulesBehind(Object.values(bundle).filter((file) => file.type === 'chunk'));
      },
    },
  };
}

/** Addresses inside the site of the files that hold the entries, and of all that these import. */
function modulesBehind(chunks: readonly Rolldown.OutputChunk[]): string[] {
  const found = new Set<Rolldown.OutputChunk>();
  const add = (chunk: Rolldown.OutputChunk | undefined) => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name));
  };
  for (const entry of entries)
    add(chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(entry))));
  return [...found].map(({ fileName }) => `/${fileName}`);
}
