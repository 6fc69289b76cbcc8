import { describe, expect, test } from 'vitest';
import { findElement, parsePage, rangeOf } from '#lib/parsed-page.ts';

const hostile = '<style>*{display:none}</style>';
const page = `<!doctype html><html><head><style>a{}</style><title>T</title><style media="print">b{}</style></head><body><p title="${hostile}">Words</p></body></html>`;

describe('a parsed page', () => {
  test('has the styles of its elements, and not what an attribute holds', () => {
    const { css, html } = parsePage(page);
    expect(css).toBe('a{}b{}');
    expect(html).toContain(`<p title="${hostile}">`);
    expect(html).not.toContain('b{}');
  });

  test.each(['title', 'p', 'body'])('says where %s stands once the styles are out', (name) => {
    const parsed = parsePage(page);
    const element = findElement(parsed, name);
    if (element === undefined) throw new Error(`No ${name} was found.`);
    expect(parsed.html.slice(...rangeOf(element))).toMatch(new RegExp(`^<${name}[^]*</${name}>$`));
  });

  test('without styles is the page itself', () => {
    expect(parsePage('<p>Words</p>')).toMatchObject({ html: '<p>Words</p>', css: '' });
  });
});
