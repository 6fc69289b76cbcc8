import { resolve } from 'node:path';
import UFuzzy from '@leeoniya/ufuzzy';
import MiniSearch from 'minisearch';
import { loadContent } from '#check/load-content.ts';
import { isDraft, readEntries } from '#check/read-entries.ts';
import { staticSite } from '#server/static-site.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { entryPath } from '#lib/paths.ts';
import { findNames } from '#lib/search/find-names.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import { type Searchable, searchNames, searchRecords } from '#view-models/search-records.ts';

/** One way of searching the same pages: addresses, best first; none where it is sure that nothing fits. */
export interface Engine {
  name: string;
  find: (query: string) => Promise<string[]> | string[];
}

/** The shipped pages as the search reads them. */
export function readSearchables(contentDir = 'content'): Searchable[] {
  return readEntries(loadContent(contentDir))
    .entries.filter((entry) => !isDraft(entry))
    .map((entry) => ({ ...entry, id: entry.slug, data: entry.data as Searchable['data'] }));
}

/** The search as visitors have it: only what the names say, which is what comes first on the page. */
export function ownEngine(): Engine {
  const { records, everyday } = searchNames(readSearchables());
  const index = makeNameIndex(records, everyday.split(' '));
  return { name: 'ours', find: (query) => findNames(index, query).matches.map(({ record }) => record.path) };
}

/** MiniSearch with fuzzy and prefix, over names, hidden words and text of the same pages. */
export function miniSearchEngine(): Engine {
  const mini = new MiniSearch({
    fields: ['title', 'names', 'phrases', 'text'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, names: 4, phrases: 2 } },
  });
  mini.addAll(
    readSearchables().map(({ collection, id, data, body }) => ({
      id: entryPath(collection, id),
      title: data.title,
      names: [data.medicalName ?? '', ...(data.alsoCalled ?? []), ...(data.misspellings ?? [])].join(' '),
      phrases: [...(data.phrases ?? []), data.summary].join(' '),
      text: body,
    })),
  );
  return { name: 'MiniSearch', find: (query) => mini.search(query).map(({ id }) => String(id)) };
}

/** uFuzzy over every name and phrase, one mistake a word allowed. */
export function uFuzzyEngine(): Engine {
  const fuzzy = new UFuzzy({ intraMode: 1 });
  const lines = searchRecords(readSearchables()).flatMap((record) =>
    [record.title, ...record.names, ...record.phrases, record.summary].map((text) => ({
      text,
      path: record.path,
    })),
  );
  const texts = lines.map(({ text }) => text);
  return {
    name: 'uFuzzy',
    find: (query) => {
      const [found, info, order] = fuzzy.search(texts, query, 1);
      const places = order && info ? order.map((place) => info.idx[place] ?? -1) : (found ?? []);
      return [...new Set(places.flatMap((place) => lines[place]?.path ?? []))];
    },
  };
}

/** The index of a built site as the package makes it, asked through a server of its own. */
export async function pagefindEngine(folder: string): Promise<Engine & { close: () => void }> {
  // Kept open between queries: an idle connection that is closed just as it is used again would end the run.
  const server = createServer({ keepAliveTimeout: 600_000 }, staticSite(folder));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const basePath = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pagefind/`;
  const pagefind = (await import(resolve(folder, 'pagefind/pagefind.js'))) as PagefindScript;
  await pagefind.options({ basePath, baseUrl: '/' });
  await pagefind.init();
  return {
    name: 'Pagefind',
    find: async (query) => {
      const { results } = await pagefind.search(query);
      const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return found.map(({ url }) => url);
    },
    close: () => server.close(),
  };
}

interface PagefindScript {
  options: (options: Record<string, string>) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}
