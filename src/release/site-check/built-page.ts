import { createHash } from 'node:crypto';
import { type HTMLElement, parse } from 'node-html-parser';

/** What is checked of one finished page: its tree is not stored, so that a thousand pages take little memory. */
export interface BuiltPage {
  /** Its address: `/conditions/jaw-pain/`, or `/404.html`. */
  path: string;
  ids: ReadonlySet<string>;
  /** Addresses inside the site that it leads to. */
  links: readonly string[];
  /** Addresses inside the site that a browser loads with it. */
  assets: readonly string[];
  faults: readonly string[];
}

interface CheckedFacts {
  phone: string;
  /** `tel:+15178982899`. */
  dial: string;
  name: string;
}

/** Reads one page, and checks all that can be checked of it alone. */
export function readBuiltPage(path: string, html: string, facts: CheckedFacts): BuiltPage {
  const root = parse(html);
  // One walk: a search by selector for each question takes longer than reading the page.
  const elements = elementsIn(root);
  const addresses = addressesOf(elements);
  return {
    path,
    ids: new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? [])),
    links: elements
      .flatMap(({ tag, attributes }) => (tag === 'a' ? (attributes['href'] ?? []) : []))
      .filter((href) => /^(?:\/(?!\/)|#.)/.test(href)),
    assets: addresses.filter((address) => /^\/(?!\/)/.test(address)),
    faults: [
      ...policyFaults(elements),
      ...structureFaults(elements, root),
      ...requestFaults(addresses),
      ...textFaults(elements, root, facts),
    ],
  };
}

interface Element {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  node: HTMLElement;
}

function elementsIn(node: HTMLElement): Element[] {
  return node.children.flatMap((child) => [
    { tag: child.rawTagName.toLowerCase(), attributes: child.attributes, node: child },
    ...elementsIn(child),
  ]);
}

/** A page may run and load what its policy names, and that names this site alone. */
function policyFaults(elements: readonly Element[]): string[] {
  const metas = elements.filter(({ tag, attributes }) => tag === 'meta' && 'http-equiv' in attributes);
  const policy = metas[0]?.attributes['content'] ?? '';
  if (metas.length !== 1 || metas[0]?.attributes['http-equiv'] !== 'content-security-policy')
    return ['has not exactly one policy on what it may load'];
  const directives = policy.split(';').map((directive) => directive.trim());
  if (!directives.includes("default-src 'self'")) return ['has a policy that is not limited to this site'];
  const isWide = /(?:^|\s)(?:\*|https?:|'unsafe-(?:inline|eval|hashes)'|[a-z*]+\.\S+)/;
  const wide = directives.filter((directive) => isWide.test(directive.replace(/^\S+/, '')));
  const uncovered = elements
    .filter(({ tag, attributes }) => tag === 'style' || (tag === 'script' && !('src' in attributes)))
    .filter(({ attributes }) => !(attributes['type'] ?? '').includes('json'))
    .map(({ node }) => node.innerHTML)
    .filter((code) => !policy.includes(`'sha256-${hashOf(code)}'`));
  const inline = elements
    .flatMap(({ attributes }) => Object.keys(attributes))
    .filter((name) => /^(?:style|on[a-z]+)$/i.test(name));
  return [
    ...wide.map((directive) => `has a policy that lets others in: ${directive}`),
    ...uncovered.map((code) => `holds code that its policy does not allow: ${code.slice(0, 60)}`),
    ...inline.map((name) => `holds code in an attribute that its policy does not allow: ${name}`),
  ];
}

const embedding = new Set(['iframe', 'object', 'embed', 'frame', 'base']);

function structureFaults(elements: readonly Element[], root: HTMLElement): string[] {
  const headings = root.querySelectorAll('main h1').length;
  const silent = elements.filter(
    ({ tag, attributes, node }) => tag === 'a' && (attributes['aria-label'] ?? node.text).trim() === '',
  );
  const bare = elements.filter(
    ({ tag, attributes }) =>
      tag === 'img' && ['alt', 'width', 'height', 'src'].some((name) => !(name in attributes)),
  );
  return [
    ...(headings === 1 ? [] : [`has ${headings} main headings instead of one`]),
    ...(elements.some(({ tag }) => embedding.has(tag)) ? ['embeds a page or a program'] : []),
    ...silent.map(({ attributes }) => `has a link without words to ${attributes['href']}`),
    ...bare.map(({ attributes }) => `has a picture without words or size: ${attributes['src']}`),
  ];
}

function requestFaults(addresses: readonly string[]): string[] {
  return addresses
    .filter((address) => !/^(?:\/(?!\/)|data:image\/|#)/.test(address))
    .map((address) => `asks another host for ${address}`);
}

const unseen = new Set(['script', 'style', 'template', 'noscript', 'comment-region']);

/** Slips of the software, and facts that differ from the practice's own. The words of readers are left out. */
function textFaults(
  elements: readonly Element[],
  root: HTMLElement,
  { phone, dial }: CheckedFacts,
): string[] {
  for (const { tag, node } of elements) if (unseen.has(tag)) node.remove();
  const text = root.querySelector('body')?.structuredText ?? '';
  const slip = /\bundefined\b|\bNaN\b|\[object |\bInvalid Date\b|\blorem ipsum\b/i.exec(text)?.[0];
  const isAmerican = /^\d{3}-\d{3}-\d{4}$/.test(phone);
  const numbers = isAmerican
    ? text.match(/\(?\b\d{3}\)?[-. \u00A0\u2011]\d{3}[-. \u00A0\u2011]\d{4}\b/g)
    : [];
  const others = [...new Set(numbers)].filter((number) => number !== phone);
  return [
    ...(slip === undefined ? [] : [`shows a slip of the software: "${slip}"`]),
    ...(elements.some(({ attributes }) => attributes['href'] === dial)
      ? []
      : ['has no link that calls the practice']),
    ...others.map((number) => `shows the phone number ${number}, which is not the practice's`),
  ];
}

const addressNames = ['src', 'poster', 'action', 'formaction', 'background', 'ping'];
const linking = new Set(['link', 'use', 'image']);

/** A link that states an address for search engines: that of the page, and that of it in another language. */
const isNamedOnly = ({ rel, hreflang }: Element['attributes']) =>
  rel === 'canonical' || (rel === 'alternate' && hreflang !== undefined);

/** Every address that a browser requests by itself, or that a form is sent to. */
function addressesOf(elements: readonly Element[]): string[] {
  return elements
    .flatMap(({ tag, attributes, node }) => [
      ...addressNames.map((name) => attributes[name] ?? ''),
      ...(attributes['srcset'] ?? '').split(',').map((part) => part.trim().split(/\s/)[0] ?? ''),
      ...(linking.has(tag) && !isNamedOnly(attributes) ? [attributes['href'] ?? ''] : []),
      ...(tag === 'html' ? (attributes['data-scripts'] ?? '').split(' ') : []),
      ...(tag === 'style'
        ? [...node.innerHTML.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, url = '']) => url)
        : []),
    ])
    .filter((address) => address !== '');
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
