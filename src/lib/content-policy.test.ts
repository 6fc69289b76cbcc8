import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parse } from 'node-html-parser';
import { withContentPolicy } from '#lib/content-policy.ts';
import { speculationRules } from '#lib/speculation-rules.ts';

const page = (head: string, body = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function policyOf(html: string): Map<string, string[]> {
  const [meta] = parse(html).querySelectorAll('meta[http-equiv="content-security-policy"]');
  const rules = (meta?.getAttribute('content') ?? '').split('; ').map((rule) => rule.split(' '));
  return new Map(rules.map(([name = '', ...values]) => [name, values]));
}

test('a page without inline code allows none', () => {
  const policy = policyOf(withContentPolicy(page('')));
  expect(policy.get('default-src')).toEqual(["'self'"]);
  expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", hash(speculationRules)]);
  expect(policy.get('style-src')).toEqual(["'self'"]);
  expect(policy.get('object-src')).toEqual(["'none'"]);
  expect(policy.get('base-uri')).toEqual(["'none'"]);
  expect(policy.get('form-action')).toEqual(["'self'"]);
});

test('inline scripts are allowed by the hash of what they hold, each once, and never all of them', () => {
  const script = 'customElements.define("a-b", class {})';
  const scripts = `<script type="module">${script}</script>`;
  const allowed = policyOf(withContentPolicy(page(scripts, scripts))).get('script-src');
  expect(allowed).toEqual(["'self'", "'wasm-unsafe-eval'", hash(speculationRules), hash(script)]);
});

test('scripts from files and structured data need no hash', () => {
  const html = page(
    '<script type="module" src="/a.js"></script><script type="application/ld+json">{"a":1}</script>',
  );
  expect(policyOf(withContentPolicy(html)).get('script-src')).toEqual([
    "'self'",
    "'wasm-unsafe-eval'",
    hash(speculationRules),
  ]);
});

test('all styles of a page become one element, in their order, and its hash is the only one', () => {
  const html = withContentPolicy(page('<style>a{color:red}</style>', '<style data-x>b{color:$&}</style>'));
  const styles = parse(html).querySelectorAll('style');
  expect(styles.map((style) => style.text)).toEqual(['a{color:red}b{color:$&}']);
  expect(policyOf(html).get('style-src')).toEqual(["'self'", hash('a{color:red}b{color:$&}')]);
});

test('the policy stands before anything it governs', () => {
  const html = withContentPolicy(page('<style>a{}</style><link rel="stylesheet" href="/a.css">'));
  const rule = html.indexOf('http-equiv');
  expect(rule).toBeGreaterThan(0);
  expect(rule).toBeLessThan(html.indexOf('<style'));
  expect(rule).toBeLessThan(html.indexOf('<link'));
});
