import { describe, expect, test } from 'vitest';
import { pageMarkdown } from '#lib/page-markdown.ts';

const twin = (main: string) =>
  pageMarkdown(
    `<html><body><nav>Menu</nav><main id="content">${main}</main></body></html>`,
    (path) => `https://massage.test${path}`,
  ).trim();

describe('the plain twin of a page', () => {
  test('keeps headings, lists, tables and what is said in them', () => {
    const table =
      '<table><thead><tr><th>Sign</th><th>Do</th></tr></thead><tbody><tr><td>Fever</td><td>Wait</td></tr></tbody></table>';
    expect(
      twin(`<h1>Pain</h1><ul><li>Rest.</li><li>Move.</li></ul><ol><li>Call.</li><li>Come.</li></ol>${table}`),
    ).toBe(
      '# Pain\n\n- Rest.\n- Move.\n\n1. Call.\n2. Come.\n\n| Sign | Do  |\n| --- | --- |\n| Fever | Wait |',
    );
  });

  test('leads to full addresses, and by number to its sources', () => {
    expect(
      twin(
        '<p>See <a href="/safe/">safety</a>. It helps.<sup><a href="#source-nhs">2</a></sup> <sup><a href="#s">3</a></sup></p>',
      ),
    ).toBe('See [safety](https://massage.test/safe/). It helps. [2] [3]');
  });

  test('says where a drawing or a photo is, in its words', () => {
    expect(
      twin('<figure><img src="/_astro/neck.png" alt="A neck"><figcaption>A stretch</figcaption></figure>'),
    ).toContain('![A neck](https://massage.test/_astro/neck.png)');
  });

  test('holds no way about, no form, no script, and nothing that visitors wrote', () => {
    const unwanted =
      '<nav>Home</nav><form><button>Send</button></form><script>run()</script><style>p{}</style><p class="no-print">Print</p><p hidden>Hidden</p><comment-region data-comments><h2>Comments</h2><p>Mine</p></comment-region>';
    expect(twin(`<p>Text.</p>${unwanted}`)).toBe('Text.');
  });

  test('holds no HTML, whatever the words', () => {
    expect(twin('<p>a &lt;script&gt;b&lt;/script&gt; 1 &lt; 2</p>')).toBe('a \\<script>b\\</script> 1 \\< 2');
  });

  test('asks for a page with a main part', () => {
    expect(() => pageMarkdown('<p>Words.</p>', String)).toThrow('The page has no main element.');
  });
});
