import { describe, expect, test } from 'vitest';
import { pageMarkdown, pageText } from '#build/page-markdown.ts';
import { parsePage } from '#lib/parsed-page.ts';

const textOf = (html: string) => pageText(parsePage(html));

const copyOf = (main: string) =>
  pageMarkdown(
    textOf(`<html><body><nav>Menu</nav><main id="content">${main}</main></body></html>`),
    (path) => `https://massage.test${path}`,
  ).trim();

describe('the Markdown copy of a page', () => {
  test('keeps headings, lists, tables and their text', () => {
    const table =
      '<table><thead><tr><th>Sign</th><th>Do</th></tr></thead><tbody><tr><td>Fever</td><td>Wait</td></tr></tbody></table>';
    expect(
      copyOf(
        `<h1>Pain</h1><ul><li>Rest.</li><li>Move.</li></ul><ol><li>Call.</li><li>Come.</li></ol>${table}`,
      ),
    ).toBe('# Pain\n\n- Rest.\n- Move.\n\n1. Call.\n2. Come.\n\n| Sign | Do |\n| - | - |\n| Fever | Wait |');
  });

  test('leads to full addresses, and by number to its sources', () => {
    expect(
      copyOf(
        '<p>See <a href="/safe/">safety</a>. It helps.<sup><a href="#source-nhs">2</a></sup> <sup><a href="#s">3</a></sup></p>',
      ),
    ).toBe('See [safety](https://massage.test/safe/). It helps. [2] [3]');
  });

  test('says where a drawing or a photo is, in its words', () => {
    expect(
      copyOf('<figure><img src="/_astro/neck.png" alt="A neck"><figcaption>A stretch</figcaption></figure>'),
    ).toContain('![A neck](https://massage.test/_astro/neck.png)');
  });

  test('holds no way about, no form, no script, and nothing that visitors wrote', () => {
    const unwanted =
      '<nav>Home</nav><form><button>Send</button></form><script>run()</script><style>p{}</style><p class="no-print">Print</p><p hidden>Hidden</p><comment-region data-comments><h2>Comments</h2><p>Mine</p></comment-region>';
    expect(copyOf(`<p>Text.</p>${unwanted}`)).toBe('Text.');
  });

  test('says nothing of what is there for the eye alone', () => {
    expect(copyOf('<p><span aria-hidden="true"><b></b><b></b></span>None found</p>')).toBe('None found');
  });

  test('holds no HTML, whatever the words', () => {
    expect(copyOf('<p>a &lt;script&gt;b&lt;/script&gt; 1 &lt; 2</p>')).toBe(
      'a \\<script>b\\</script> 1 \\< 2',
    );
  });

  test('asks for a page with a main part', () => {
    expect(() => textOf('<p>Words.</p>')).toThrow('The page has no main element.');
  });
});
