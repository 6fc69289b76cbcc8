import { describe, expect, test } from 'vitest';
import { feedHtml } from '#build/feed-html.ts';

describe('the text of an article in a feed', () => {
  test('keeps headings, links, lists and tables', () => {
    const html = feedHtml(
      '## When\n\n- [Call](https://massage.test/)\n\n| a | b |\n| --- | --- |\n| c | d |\n',
    );
    expect(html).toContain('<h2>When</h2>');
    expect(html).toContain('<a href="https://massage.test/">Call</a>');
    expect(html).toContain('<td>d</td>');
  });

  test.each([
    'a <script>alert(1)</script> b',
    '<iframe src="https://evil.test"></iframe>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '[x]( JaVaScRiPt:alert(1))',
  ])('lets nothing through that runs or loads: %s', (markdown) => {
    expect(feedHtml(markdown)).not.toMatch(/<(script|iframe|img)|onerror|javascript:|data:/i);
  });
});
