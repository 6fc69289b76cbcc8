import { expect, test } from 'vitest';
import { convert } from '../../../tests/support/convert-fixture.ts';

const stored = Buffer.from(encodeURIComponent('<p>Ring <b>twice</b>.</p>')).toString('base64');

test.each([
  [
    'a heading of WPBakery with a break in it',
    '[vc_custom_heading text="OUR<br /> SERVICES"]',
    '## OUR SERVICES',
  ],
  ['HTML that WPBakery stored encoded', `[vc_raw_html]${stored}[/vc_raw_html]`, 'Ring **twice**.'],
  [
    'a button that names its words',
    '[vc_btn title="Book now" link="url:https%3A%2F%2Fb.test%2F|title:x||"]',
    '[Book now](https://b.test/)',
  ],
  [
    'a button around its words',
    '[wm_button url="https://b.test/" icon="icon-user"]Book now[/wm_button]',
    '[Book now](https://b.test/)',
  ],
  ['a button that leads nowhere', '[su_button url="#"]Book now[/su_button]', 'Book now'],
  ['an empty space', 'One\n\n[theme_empty_space height="180"]\n\nTwo', 'One\n\nTwo'],
  [
    'code',
    'See:\n\n[code language="php"]\nif ($a < 1) {\n\n  echo "[gallery]";\n}\n[/code]\n\nDone',
    'See:\n\n```\nif ($a < 1) {\n\n  echo "[gallery]";\n}\n```\n\nDone',
  ],
  [
    'styles that Elementor left among the words',
    '/*! elementor - v3.14.0 - 18-06-2023 */\n.a{margin:0}.b&gt;a{color:red}@media(x){.c{top:0}}<h2>Calm</h2>\n/*! elementor - v3.14.0 */\n.d{e:f} Words stay.',
    '## Calm\n\nWords stay.',
  ],
  [
    'rows of bars',
    'Before\n|Hour|Price|\n|60 min|70|\n\nAfter | all',
    'Before\n\n| Hour   | Price |\n| ------ | ----- |\n| 60 min | 70    |\n\nAfter | all',
  ],
  [
    'a table as Markdown writes it',
    '<p>a | b<br>--- | ---<br>1 | <b>2</b></p>',
    '| a | b     |\n| - | ----- |\n| 1 | **2** |',
  ],
])('%s', async (_, html, mdx) => {
  expect((await convert(html)).mdx).toBe(mdx);
});
