import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { create, insertMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { entryPath } from '#lib/paths.ts';
import { staticSite } from '#server/static-site.ts';
import { type Engine, readSearchables } from './own-engine.ts';

/** What the other engines index of a page: the same names, phrases and text that ours is made from. */
interface Fields {
  id: string;
  title: string;
  names: string;
  phrases: string;
  text: string;
}

const fields = ['title', 'names', 'phrases', 'text'] as const;
const boost = { title: 4, names: 4, phrases: 2 };
const shown = 10;

function readFields(): Fields[] {
  return readSearchables().map(({ collection, id, data, body = '' }) => ({
    id: entryPath(collection, id),
    title: data.title,
    names: [data.medicalName ?? '', ...(data.alsoCalled ?? []), ...(data.misspellings ?? [])].join(' '),
    phrases: [...(data.phrases ?? []), data.summary].join(' '),
    text: body,
  }));
}

/** MiniSearch with fuzzy and prefix. */
export function miniSearchEngine(): Engine {
  const mini = new MiniSearch<Fields>({
    fields: [...fields],
    searchOptions: { fuzzy: 0.2, prefix: true, boost },
  });
  mini.addAll(readFields());
  return { name: 'MiniSearch', find: (query) => mini.search(query).map(({ id }) => String(id)) };
}

/** Orama with one mistake a word allowed. */
export function oramaEngine(): Engine {
  const index = create({
    schema: { id: 'string', title: 'string', names: 'string', phrases: 'string', text: 'string' },
  });
  void insertMultiple(index, readFields());
  return {
    name: 'Orama',
    find: async (term) => {
      const { hits } = await search(index, {
        term,
        properties: [...fields],
        tolerance: 1,
        boost,
        limit: shown,
      });
      return hits.map(({ document }) => document.id);
    },
  };
}

/** FlexSearch with its phonetic encoder; a page counts by the first of the fields that finds it. */
export function flexSearchEngine(): Engine {
  const index = new FlexSearch.Document({
    document: { id: 'id', index: [...fields] },
    tokenize: 'forward',
    encoder: FlexSearch.Charset.LatinAdvanced,
  });
  for (const page of readFields()) index.add({ ...page });
  return {
    name: 'FlexSearch',
    find: (query) => {
      const found = index.search(query, { suggest: true, limit: shown });
      return [...new Set(found.flatMap(({ result }) => result.map(String)))];
    },
  };
}

/** The index of a built site as the package makes it, queried through a server of its own. */
export async function pagefindEngine(folder: string): Promise<Engine & { close: () => void }> {
  // Connections are not closed between queries: one that is closed just as it is used again would end the run.
  const server = createServer({ keepAliveTimeout: 600_000 }, staticSite(folder));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const basePath = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pagefind/`;
  const pagefind = (await import(resolve(folder, 'pagefind/pagefind.js'))) as PagefindScript;
  await pagefind.options({ basePath, baseUrl: '/' });
  await pagefind.init();
  const urls = new Map<string, Promise<string>>();
  return {
    name: 'Pagefind',
    find: async (query) => {
      const { results } = await pagefind.search(query);
      return Promise.all(
        results.slice(0, shown).map(({ id, data }) => {
          // The page of a result never changes, and fetching it takes longer than the search.
          const url = urls.get(id) ?? data().then((page) => page.url);
          urls.set(id, url);
          return url;
        }),
      );
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface PagefindScript {
  options: (options: Record<string, string>) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { id: string; data: () => Promise<{ url: string }> }[] }>;
}
