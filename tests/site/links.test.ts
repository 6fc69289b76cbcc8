import { describe, expect, it } from 'vitest';
import { languageOf, pathIn } from '#lib/languages.ts';
import { writePath } from '#lib/server-paths.ts';
import { type BuiltPage, type BuiltSite, readSites } from '../support/read-site.ts';

describe.each(readSites())('the links and pictures of the $name site', (site) => {
  const { pages, files } = site;

  it('lead to pages by their exact address, so that nobody is sent on', () => {
    expect(internalLinks(site).filter(({ path }) => !hasAddress(site, path))).toEqual([]);
  });

  it('lead to places that exist on those pages', () => {
    expect(internalLinks(site).filter((link) => !hasFragment(site, link))).toEqual([]);
  });

  it('go to an address of the site, a secure page elsewhere, a phone or a mailbox', () => {
    const strange = pages.flatMap(({ path, root }) =>
      root
        .querySelectorAll('a')
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !/^(\/(?!\/)|#.|https:\/\/|tel:|mailto:)/.test(href))
        .map((href) => `${path}: "${href}"`),
    );
    expect(strange).toEqual([]);
  });

  it('say where they lead', () => {
    const silent = pages.flatMap(({ path, root }) =>
      root
        .querySelectorAll('a')
        .filter((link) => (link.getAttribute('aria-label') ?? link.text).trim() === '')
        .map((link) => `${path}: ${link.getAttribute('href')}`),
    );
    expect(silent).toEqual([]);
  });

  it('bring every file that a page asks for', () => {
    const asked = pages.flatMap((page) => assetsOf(page).map((asset) => ({ page: page.path, asset })));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ asset }) => !files.has(fileAt(asset)))).toEqual([]);
  });

  it('give every picture its words, its size and its file', () => {
    const wrong = pages.flatMap(({ path, root }) =>
      root
        .querySelectorAll('img')
        .filter((image) => ['alt', 'width', 'height', 'src'].some((name) => !image.hasAttribute(name)))
        .map((image) => `${path}: ${image.outerHTML}`),
    );
    expect(wrong).toEqual([]);
  });

  it('send the search form to the search page of their language, and a comment to the comments', () => {
    const targets = pages.flatMap(({ path, root }) =>
      root.querySelectorAll('form').map((form) => {
        const isComment = form.closest('comment-region') !== null;
        const target = `${form.getAttribute('method')} ${form.getAttribute('action')}`;
        if (isComment) return `comment: ${target}`;
        return target === `get ${pathIn(languageOf(path), '/search/')}` ? 'search' : `${path}: ${target}`;
      }),
    );
    const takesComments = pages.some(({ html }) => html.includes('<comment-region'));
    const allowed = ['search', ...(takesComments ? ['comment: post /comments/'] : [])];
    expect(new Set(targets)).toEqual(new Set(allowed));
  });
});

interface Link {
  from: string;
  path: string;
  fragment: string;
}

function internalLinks({ pages }: BuiltSite): Link[] {
  return pages.flatMap((page) =>
    page.root
      .querySelectorAll('a')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => /^(\/(?!\/)|#)/.test(href))
      .map((href) => {
        const url = new URL(href, `https://site.invalid${page.path}`);
        return { from: page.path, path: url.pathname, fragment: decodeURIComponent(url.hash.slice(1)) };
      }),
  );
}

/** The form that answers a published comment is drawn by the server, for whoever asks. */
function hasAddress({ pages, files }: BuiltSite, path: string): boolean {
  return path === writePath || pages.some((page) => page.path === path) || files.has(path.slice(1));
}

function hasFragment({ pages }: BuiltSite, { path, fragment }: Link): boolean {
  const target = pages.find((page) => page.path === path);
  return fragment === '' || target?.root.getElementById(fragment) !== null;
}

/** Everything that a browser loads with the page, as addresses of the site. */
function assetsOf({ root }: BuiltPage): string[] {
  const single = root
    .querySelectorAll(
      'link[href]:not([rel="canonical"], [hreflang]), script[src], img[src], source[src], use[href]',
    )
    .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
  const sets = root
    .querySelectorAll('[srcset]')
    .flatMap((element) => (element.getAttribute('srcset') ?? '').split(',').map(firstWord));
  const shared = root
    .querySelectorAll('meta[property="og:image"]')
    .map((element) => new URL(element.getAttribute('content') ?? '').pathname);
  return [...single, ...sets, ...shared].filter((asset) => !/^(data:|#)/.test(asset));
}

const firstWord = (text: string) => text.trim().split(/\s/)[0] ?? '';
const fileAt = (asset: string) => asset.replace(/^\//, '').replace(/[?#].*$/, '');
