import { feedHtml } from '#build/feed-html.ts';
import { pageMarkdown, pageText } from '#build/page-markdown.ts';
import { picturesOf } from '#build/page-pictures.ts';
import { words } from '#i18n/interface-words.ts';
import { applyContentPolicy } from '#lib/content-policy.ts';
import { languageOf } from '#lib/languages.ts';
import { findElement, parsePage, rangeOf } from '#lib/parsed-page.ts';
import { withBasePath } from '#lib/page-addresses.ts';
import { basePathOf, dataUrl, fullUrl } from '#lib/paths.ts';
import { type Compression, precompressedNow } from '#publishing/precompress.ts';

/** What the build knows of a page before it reads it. */
export interface PageFacts {
  /** Address inside the site. */
  path: string;
  /** A page to read has a Markdown copy. */
  hasMarkdown: boolean;
  isInFeed: boolean;
  /** Full address of the site; one of this machine where its own is not known. */
  address: string;
  /** Full address of the site, where it is known. */
  website: string | undefined;
  compression: Compression;
  /** Addresses inside the site of the scripts that it loads at once for a query in its address. */
  modules: readonly string[];
}

/** What becomes of a page. */
export interface FinishedPage {
  path: string;
  /** Its files, by the name beside `index`: `.html`, `.html.br` and so on. */
  files: Record<string, Uint8Array>;
  /** Addresses inside the site of the pictures it shows or names. */
  pictures: string[];
  /** Its text for the feed. */
  feedText: string | undefined;
  /** The part that the search finds, as HTML. */
  searchText: string | undefined;
}

/**
 * All that is made of one rendered page, from one parse of it: its policy, its Markdown copy, its text for feed and
 * search, its pictures, and the precompressed files.
 */
export function finishPage(rendered: string, facts: PageFacts): FinishedPage {
  const page = parsePage(withModules(rendered, facts));
  const base = basePathOf(facts.website);
  const moved = base === '' ? page : { ...parsePage(withBasePath(page, base)), css: page.css };
  const html = applyContentPolicy(moved);
  const text = facts.hasMarkdown || facts.isInFeed ? pageText(page) : undefined;
  const markdown = facts.hasMarkdown && text !== undefined ? markdownCopy(text, facts) : undefined;
  return {
    path: facts.path,
    files: {
      ...withPrecompressed('.html', html, facts.compression),
      ...(markdown !== undefined && withPrecompressed('.md', markdown, facts.compression)),
    },
    pictures: picturesOf(page),
    feedText: facts.isInFeed && text !== undefined ? feedText(text, facts) : undefined,
    searchText: searchTextOf(page),
  };
}

/** Where the address holds a query, a script in the head names them and the list of names, to be loaded side by side. */
function withModules(html: string, { modules, path }: PageFacts): string {
  if (modules.length === 0) return html;
  // From the page, wherever the site lies.
  const up = '../'.repeat(path.split('/').length - 2);
  const names = `<link rel=preload as=fetch crossorigin href=${up}${words(languageOf(path)).search.namesPath.slice(1)}>`;
  const links = modules.map((file) => `<link rel=modulepreload href=${up}${file.slice(1)}>`).join('');
  const script = `/\\bq=./.test(location.search)&&document.head.insertAdjacentHTML('beforeend','${names}${links}')`;
  return html.replace('</head>', () => `<script>${script}</script></head>`);
}

type Text = ReturnType<typeof pageText>;

function markdownCopy(text: Text, { path, website }: PageFacts): string {
  const toAddress = (target: string) => dataUrl(target, website);
  const { plainCopy } = words(languageOf(path)).site;
  return `${pageMarkdown(text, toAddress)}\n${plainCopy(toAddress(path))}\n`;
}

function feedText(text: Text, { address }: PageFacts): string {
  const markdown = pageMarkdown(text, (target) => fullUrl(target, address));
  // A reader of feeds shows the title by itself.
  return feedHtml(markdown.replace(/^# .+\n+/, ''));
}

/** Pagefind runs the words around most tags together, unless a space stands between them; within a word stand these. */
const tagBetweenWords = /<(?!\/?(?:abbr|b|code|em|i|mark|s|strong|sub|sup|wbr)\b|\/(?:a|span)\b)/g;

function searchTextOf(page: ReturnType<typeof parsePage>): string | undefined {
  const main = findElement(page, 'main');
  if (main?.properties['dataPagefindBody'] === undefined) return undefined;
  return page.html.slice(...rangeOf(main)).replaceAll(tagBetweenWords, ' <');
}

function withPrecompressed(
  ending: string,
  text: string,
  compression: Compression,
): Record<string, Uint8Array> {
  const content = Buffer.from(text);
  const { br, gz } = precompressedNow(content, compression);
  return { [ending]: content, [`${ending}.br`]: br, [`${ending}.gz`]: gz };
}
