import { describe, expect, test } from 'vitest';
import { cleanSvg } from '#lib/look/clean-svg.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 40 20"') => `<svg ${attributes}>${inside}</svg>`;
const cleaned = (inside: string) => cleanSvg(svg(inside))?.text ?? '';

describe('a drawing', () => {
  test('has its shapes, gradients and words as they were, and its size', () => {
    const inside =
      '<defs><linearGradient id="a"><stop offset="0" stop-color="#f00"></stop></linearGradient></defs><path fill="url(#a)" d="M0 0h9"></path><text x="1">A &amp; B</text><use href="#b"></use>';
    expect(cleanSvg(svg(inside))).toEqual({
      text: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">${inside}</svg>`,
      width: 40,
      height: 20,
    });
    expect(cleanSvg(svg('', 'width="30px" height="15"'))).toMatchObject({ width: 30, height: 15 });
  });

  test('has the style sheet that a program wrote into it', () => {
    expect(cleaned('<style>.a{fill:#123456}</style><path class="a"/>')).toContain(
      '<style>.a{fill:#123456}</style>',
    );
    expect(cleaned('<style><![CDATA[.a > .b{fill:red}]]></style>')).toContain('.a &gt; .b{fill:red}');
  });
});

test.each([
  '<script>alert(1)</script>',
  '<g onload="alert(1)"/>',
  '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
  '<foreignObject><iframe src="https://evil.test"/></foreignObject>',
  '<image href="https://evil.test/a.png"/>',
  '<image xlink:href="//evil.test/a.png"/>',
  '<use href="https://evil.test/a.svg#b"/>',
  '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
  '<path fill="url(https://evil.test/#a)"/>',
  '<path style="background:url(&quot;https://evil.test&quot;)"/>',
  '<style>@import "https://evil.test/a.css";</style>',
  '<style>a{background:url(//evil.test)}</style>',
  '<style>@font-face{font-family:a;src:url(#a)}</style>',
  '<style>a{background:image-set("//evil.test" 1x)}</style>',
  '<path style="fill:src(&quot;//evil.test&quot;)"/>',
  String.raw`<style>a{background:\75rl(//evil.test)}</style>`,
  '<animate attributeName="href" values="javascript:alert(1)"/>',
  '<set attributeName="onload" to="alert(1)"/>',
  '<metadata><evil:a xmlns:evil="https://evil.test">evil</evil:a></metadata>',
  '<svg><script>alert(1)</script></svg>',
])('nothing of this is left: %s', (inside) => {
  expect(cleaned(`${inside}<path d="M1 1"/>`)).not.toMatch(
    /alert|evil|script|import|font-face|svg\+xml|onload/,
  );
  expect(cleaned(`${inside}<path d="M1 1"/>`)).toContain('<path d="M1 1"></path></svg>');
});

test.each([
  ['no SVG at all', 'not a drawing'],
  ['another XML file', '<html><svg viewBox="0 0 1 1"/></html>'],
  ['no size', '<svg><path/></svg>'],
  ['no end', '<svg viewBox="0 0 1 1"><path>'],
  ['entities of its own', '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"><text>&a;</text></svg>'],
])('%s is refused', (_, text) => {
  expect(cleanSvg(text)).toBeUndefined();
});
