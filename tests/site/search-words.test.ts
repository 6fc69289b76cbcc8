import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { isDraft } from '#check/read-entries.ts';
import { type BuiltPage, type BuiltSite, readSites } from '../support/read-site.ts';
import { givenSite } from '../support/sites.ts';
import { draftEntries, writtenEntries } from '../support/written-entries.ts';

/** Attributes whose words are written for people. */
const spoken = ['alt', 'aria-label', 'content', 'placeholder', 'title'];

/** Styles, and the addresses of sources, in links and in the data: other people's words. */
const notOurs = /<style>[\s\S]*?<\/style>|(href=|"url":|\[|,)"https:[^"]*"/g;
/** The same in texts beside the pages. */
const addresses = /\]\([^)]*\)|href=&quot;[^&]*&quot;|https?:\/\/\S+/g;

describe.each(readSites())('the words that lead visitors of the $name site to a page', (site) => {
  const { pages } = site;
  const entries = writtenEntries(site);
  const unprinted = entries.flatMap(({ form }) => [...(form.misspellings ?? []), ...(form.phrases ?? [])]);

  it('stand in no page, unless its visible text says them too', () => {
    expect(unprinted.length).toBeGreaterThan(0);
    const leaks = pages.flatMap((page) => {
      const all = plain(page.html.replaceAll(notOurs, ''));
      const held = unprinted.filter((words) => holds(all, words));
      const shown = held.length > 0 ? plain(wordsForPeople(page)) : '';
      return held.filter((words) => !holds(shown, words)).map((words) => `${page.path}: ${words}`);
    });
    expect(leaks).toEqual([]);
  });

  it('stand in no text beside the pages, unless its page says them too', () => {
    const texts = [...site.files].filter((file) => /\.(md|txt)$|^feed\.xml$/.test(file));
    const seen = plain(pages.map(wordsForPeople).join(' '));
    const hidden = unprinted.filter((words) => !holds(seen, words));
    const leaks = texts.flatMap((file) => {
      const all = plain(site.read(file).replaceAll(addresses, ' '));
      return hidden.filter((words) => holds(all, words)).map((words) => `${file}: ${words}`);
    });
    expect(texts.length).toBeGreaterThan(5);
    expect(hidden.length).toBeGreaterThan(0);
    expect(leaks).toEqual([]);
  });

  it('are not run together in the search index, whatever elements stood around them', () => {
    const printed = new Set(pages.flatMap(({ html }) => wordsIn(parse(html.replaceAll('<', ' <')).text)));
    const listed = new Set(entries.flatMap(({ form }) => wordsIn(JSON.stringify(form))));
    const indexed = new Set(fragmentTexts(site).flatMap(wordsIn));
    expect(indexed.size).toBeGreaterThan(300);
    expect([...indexed].filter((word) => !printed.has(word) && !listed.has(word))).toEqual([]);
  });

  it('stand in the search index', () => {
    const indexed = plain(indexText(site));
    expect(unprinted.filter((words) => !indexed.includes(plain(words).trim()))).toEqual([]);
  });
});

describe.each(readSites())('the drafts of the $name site', (site) => {
  const drafts = draftEntries(site);
  // A word that other pages use as well tells nothing of a draft.
  const published = JSON.stringify(site.entries.filter((entry) => !isDraft(entry)));
  const telling = drafts
    .flatMap(({ slug, form }) => [slug, form.title, ...(form.misspellings ?? [])])
    .filter((words) => !published.includes(words));

  it('are found in no file that visitors can ask for', () => {
    const texts = [...site.files].filter((file) => /\.(html|md|xml|txt|js|json|svg)$/.test(file));
    const told = texts.filter((file) => telling.some((words) => site.read(file).includes(words)));
    expect(told).toEqual([]);
    expect([...site.files].filter((file) => drafts.some(({ slug }) => file.includes(slug)))).toEqual([]);
  });

  it('are found in no part of the search index', () => {
    const indexed = indexText(site);
    expect(entryTitles(site).filter((title) => !indexed.includes(title))).toEqual([]);
    expect(telling.filter((words) => indexed.includes(words))).toEqual([]);
  });
});

it.skipIf(givenSite)('the made-up practice has a draft, so that the above is no empty promise', () => {
  const second = readSites().find(({ name }) => name === 'second');
  const [draft] = second ? draftEntries(second) : [];
  expect(draft?.form.title).toBe('Draft pain');
  expect(JSON.stringify(second?.entries.filter((entry) => !isDraft(entry)))).not.toMatch(/draft[ -]pain/i);
});

const entryTitles = (site: BuiltSite) => writtenEntries(site).map(({ form }) => form.title);

/** Everything that the index of the site's own search holds, unpacked. */
function indexText({ files, folder }: BuiltSite): string {
  const packed = [...files].filter((file) => /\.pf_(fragment|index|meta|filter)$/.test(file));
  return packed.map((file) => gunzipSync(readFileSync(join(folder, file))).toString('utf8')).join('\n');
}

/** What the index holds of each page's text. */
function fragmentTexts({ files, folder }: BuiltSite): string[] {
  return [...files]
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => gunzipSync(readFileSync(join(folder, file))).toString('utf8'))
    .map((text) => (JSON.parse(text.slice(text.indexOf('{'))) as { content: string }).content);
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** A page's text as people see it and hear it, and what it says about itself. A script may bring up a button. */
function wordsForPeople(page: BuiltPage): string {
  const copy = parse(page.html);
  const unseen = copy.querySelectorAll('script, style, template, [hidden], [aria-hidden="true"]');
  for (const element of unseen) if (!element.closest('button')) element.remove();
  const attributes = copy
    .querySelectorAll('*')
    .flatMap((element) => spoken.map((name) => element.getAttribute(name) ?? ''));
  // Links that stand side by side have no space between them.
  const links = copy.querySelectorAll('a').map((link) => link.structuredText);
  return [copy.structuredText, ...links, ...attributes].join(' \n ');
}

/** Lower case, one space between words, and a space at both ends. */
const plain = (text: string) => ` ${text.toLowerCase().replaceAll(/\s+/g, ' ').trim()} `;

/** True where `words` stand in `text` as words of their own. */
function holds(text: string, words: string): boolean {
  if (!text.includes(words.toLowerCase())) return false;
  const escaped = words.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
