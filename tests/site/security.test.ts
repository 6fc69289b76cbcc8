import { createHash } from 'node:crypto';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { speculationRules } from '#lib/speculation-rules.ts';
import { type BuiltPage, readSites } from '../support/read-site.ts';

describe.each(readSites())('what the pages of the $name site may do in a browser', ({ pages }) => {
  const pathsWhere = (isWrong: (page: BuiltPage) => boolean) => pages.filter(isWrong).map(({ path }) => path);

  it('stands right after the character set, before anything could load', () => {
    const second = (page: BuiltPage) => page.root.querySelector('head')?.children[1];
    expect(
      pathsWhere((page) => second(page)?.getAttribute('http-equiv') !== 'content-security-policy'),
    ).toEqual([]);
    expect(pathsWhere((page) => page.root.querySelectorAll('meta[http-equiv]').length !== 1)).toEqual([]);
  });

  it('is limited to this site, with no way around it', () => {
    const policies = pages.map(policyOf);
    expect(new Set(policies.map((policy) => policy.get('default-src')?.join(' ')))).toEqual(
      new Set(["'self'"]),
    );
    expect(policies.filter((policy) => [...policy.values()].flat().some(isWide))).toEqual([]);
    for (const name of ['object-src', 'base-uri'])
      expect(policies.filter((policy) => policy.get(name)?.join() !== "'none'")).toEqual([]);
  });

  it('covers every inline style and script by its hash', () => {
    const uncovered = pages.flatMap((page) => {
      const policy = policyOf(page);
      return [
        ...inlineOf(page, 'style').filter(
          (element) => !policy.get('style-src')?.includes(hashOf(element.innerHTML)),
        ),
        ...inlineOf(page, 'script').filter(
          (element) => !policy.get('script-src')?.includes(hashOf(element.innerHTML)),
        ),
      ].map((element) => `${page.path}: ${element.innerHTML.slice(0, 60)}`);
    });
    expect(uncovered).toEqual([]);
  });

  it('allows no inline style or script that is not there, or added by a script of the site', () => {
    const idle = pages.flatMap((page) => {
      const inline = [...inlineOf(page, 'style'), ...inlineOf(page, 'script')];
      const there = [...inline.map(({ innerHTML }) => innerHTML), speculationRules].map(hashOf);
      const allowed = [...policyOf(page).values()].flat().filter((word) => word.startsWith("'sha256-"));
      return allowed.filter((hash) => !there.includes(hash)).map((hash) => `${page.path}: ${hash}`);
    });
    expect(idle).toEqual([]);
  });

  it('never hangs on attributes that hold styles or scripts', () => {
    const wrong = pages.flatMap((page) =>
      page.root
        .querySelectorAll('*')
        .filter((element) => Object.keys(element.attributes).some((name) => /^(style|on[a-z]+)$/i.test(name)))
        .map((element) => `${page.path}: ${element.outerHTML.slice(0, 100)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('asks no other host for anything', () => {
    const elsewhere = pages.flatMap((page) =>
      requestsOf(page)
        .filter((address) => !/^(\/(?!\/)|data:image\/|#)/.test(address))
        .map((address) => `${page.path}: ${address}`),
    );
    expect(elsewhere).toEqual([]);
  });

  it('embeds no page or program of anyone', () => {
    expect(
      pathsWhere((page) => page.root.querySelector('iframe, object, embed, frame, base') !== null),
    ).toEqual([]);
  });
});

describe.each(readSites())('the scripts and styles of the $name site', ({ files, read }) => {
  it('name no other host', () => {
    const own = [...files].filter((file) => /^_astro\/.*\.(js|css)$/.test(file));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((file) => /https?:\/\/(?!www\.w3\.org\/)/.test(read(file)))).toEqual([]);
  });
});

/** Directives of a page's policy, each with its words. */
function policyOf({ root }: BuiltPage): Map<string, string[]> {
  const content = root
    .querySelector('meta[http-equiv="content-security-policy"]')
    ?.getAttribute('content')
    ?.split(';');
  return new Map(
    content?.map((directive) => {
      const [name = '', ...words] = directive.trim().split(/\s+/);
      return [name, words];
    }),
  );
}

/** A word that lets in whole schemes, hosts, or any inline code. */
const isWide = (word: string) =>
  /^(\*|https?:|'unsafe-(inline|eval|hashes)')/.test(word) || /^[a-z*]+\./.test(word);

/** Inline elements that a browser applies or runs. Data for search engines is neither. */
function inlineOf({ root }: BuiltPage, name: 'style' | 'script'): HTMLElement[] {
  return root
    .querySelectorAll(name)
    .filter((element) => !element.hasAttribute('src'))
    .filter((element) => !(element.getAttribute('type') ?? '').includes('json') || name === 'style');
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** Every address that a browser asks for by itself while it shows the page, or that a form is sent to. */
function requestsOf({ root }: BuiltPage): string[] {
  const names = ['src', 'srcset', 'poster', 'action', 'formaction', 'ping', 'background'];
  const attributes = root
    .querySelectorAll('*')
    .flatMap((element) => names.map((name) => element.getAttribute(name) ?? ''))
    .flatMap((value) => value.split(','));
  const links = root
    .querySelectorAll('link:not([rel="canonical"], [hreflang]), use, image')
    .map((element) => element.getAttribute('href') ?? '');
  const css = root.querySelectorAll('style').flatMap((element) => cssAddresses(element.innerHTML));
  return [...attributes, ...links, ...css]
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

function cssAddresses(css: string): string[] {
  const urls = [...css.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address = '']) => address);
  const imports = [...css.matchAll(/@import\s+["']([^"']+)/g)].map(([, address = '']) => address);
  return [...urls, ...imports];
}
