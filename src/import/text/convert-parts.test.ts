import { describe, expect, test } from 'vitest';
import { convert } from '../../../tests/support/convert-fixture.ts';

const gone = 'Put in a copy that you may use, or take this line out.';

describe('pictures', () => {
  const src = 'https://old.test/wp-content/uploads';
  test.each([
    ['with words of its own', `<img src="${src}/1.jpg" alt="A hand">`, '![A hand](./1.jpg)'],
    [
      'described in the library',
      `<img class="wp-image-1" src="${src}/1.jpg">`,
      '![Picture 1 described](./1.jpg)',
    ],
    [
      'described by its name',
      `<img src="${src}/1.jpg" alt="IMG_2034">`,
      '![WRITE HERE: what this picture shows (the old site said "IMG_2034").](./1.jpg)',
    ],
    ['among words', `<img src="${src}/1.jpg" alt="A hand"> and words`, '![A hand](./1.jpg)\n\nand words'],
    [
      'with a caption',
      `[caption id="x" width="9"]<img src="${src}/1.jpg" alt="A hand" /> Below "it"[/caption]`,
      '<Figure caption="Below &quot;it&quot;">\n\n![A hand](./1.jpg)\n\n</Figure>',
    ],
    [
      'that led to itself',
      `<a href="${src}/1.jpg"><img src="${src}/1-300x200.jpg" alt="A hand"></a>`,
      '![A hand](./1-300x200.jpg)',
    ],
    [
      'loaded late',
      `<img src="data:image/gif;base64,R0" data-src="${src}/1.jpg" alt="A hand">`,
      '![A hand](./1.jpg)',
    ],
    ['that count visitors', `a <img src="https://stats.test/p.gif" width="1" height="1"> b`, 'a b'],
    [
      'that are not at hand',
      `<img src="${src}/3.jpg" alt="A foot">`,
      `WRITE HERE: a picture stood here (\`${src}/3.jpg\`). It shows: A foot. ${gone}`,
    ],
    [
      'in a gallery',
      '[gallery ids="1,2"]',
      '![Picture 1 described](./1.jpg)\n\n<Figure caption="Words below">\n\n![Picture 2 described](./2.jpg)\n\n</Figure>',
    ],
  ])('%s', async (_, html, mdx) => {
    expect((await convert(html)).mdx).toBe(mdx);
  });
});

describe('what a person must look at is marked where it stood, and noted', () => {
  test.each([
    [
      'a shortcode',
      'a\n\n[contact-form-7 id="5" title="Write"]\n\nb',
      /^a\n\nWRITE HERE: the shortcode `\[contact-form-7 id="5" title="Write"\]` stood here\..*\n\nb$/,
    ],
    [
      'a shortcode around words',
      '[highlight_box]Dear **all**[/highlight_box]',
      /^Dear \\\*\\\*all\\\*\\\*\n\nWRITE HERE: the shortcode `\[highlight_box\]` stood around/,
    ],
    [
      'a shortcode without settings, on a line of its own',
      'Before.\n\n<p>[booking-form]</p>\nAfter.',
      /^Before\.\n\nWRITE HERE: the shortcode `\[booking-form\]` stood here\./,
    ],
    ['a form', '<form><label>Name</label><input></form>', /^WRITE HERE: a form stood here \("Name"\)/],
    [
      'a film of the old site',
      '[video mp4="https://old.test/a.mp4"][/video]',
      /^WRITE HERE: a film stood here \(`https:\/\/old\.test\/a\.mp4`\)/,
    ],
    [
      'a block of a plugin',
      '<!-- wp:acme/slots {"n":3} /-->',
      /^WRITE HERE: the block `acme\/slots` stood here/,
    ],
    [
      'a shared block that is not there',
      '<!-- wp:block {"ref":8} /-->',
      /^WRITE HERE: a block that several pages shared \(number 8\)/,
    ],
  ])('%s', async (_, html, mdx) => {
    const converted = await convert(html);
    expect(converted.mdx).toMatch(mdx);
    if (!html.includes('ref')) expect(converted.notes.map(({ kind }) => kind)).toContain('look');
  });

  test.each(['he said [sic] so', 'see [1] and [2]', 'on [self-care] at home', '[Update]', '[[gallery]]'])(
    '%s is no shortcode',
    async (text) => {
      const { mdx } = await convert(text);
      expect(mdx).not.toContain('WRITE HERE');
      expect(mdx.replaceAll('\\', '')).toBe(text.replace('[[gallery]]', '[gallery]'));
    },
  );
});

describe('blocks and page builders', () => {
  test.each([
    [
      'Gutenberg',
      '<!-- wp:columns --><div><!-- wp:column --><div><!-- wp:heading --><h2>One</h2><!-- /wp:heading --></div><!-- /wp:column --><!-- wp:column --><div><!-- wp:list --><ul><!-- wp:list-item --><li>a</li><!-- /wp:list-item --></ul><!-- /wp:list --></div><!-- /wp:column --></div><!-- /wp:columns -->',
      '## One\n\n- a',
    ],
    [
      'blocks around the classic editor',
      'First\n\n<!-- wp:paragraph --><p>a\nb</p><!-- /wp:paragraph -->',
      'First\n\na b',
    ],
    ['a shared block', '<!-- wp:block {"ref":9} /-->', 'Shared words.'],
    [
      'an embed',
      '<!-- wp:embed {"url":"https://vimeo.com/1"} --><figure><div>https://vimeo.com/1</div></figure><!-- /wp:embed -->',
      '[Video on Vimeo](https://vimeo.com/1)',
    ],
    [
      'a button',
      '<!-- wp:buttons --><div><!-- wp:button --><div><a href="https://b.test/">Go</a></div><!-- /wp:button --></div><!-- /wp:buttons -->',
      '[Go](https://b.test/)',
    ],
    ['a list of posts', 'a\n\n<!-- wp:latest-posts /-->', 'a'],
    [
      'Kadence',
      '<!-- wp:kadence/rowlayout {"uniqueID":"1"} --><!-- wp:kadence/column --><div><!-- wp:kadence/advancedheading --><h2 class="kt-adv-heading">Calm</h2><!-- /wp:kadence/advancedheading --><!-- wp:kadence/singlebtn {"text":"Book now","link":"https://b.test/","uniqueID":"x"} /--></div><!-- /wp:kadence/column --><!-- /wp:kadence/rowlayout -->',
      '## Calm\n\n[Book now](https://b.test/)',
    ],
    [
      'Elementor',
      '<section class="elementor-section"><div class="elementor-widget"><h2 class="elementor-heading-title">Calm</h2></div><div><p>Words.</p><a href="https://b.test/" role="button"><span><svg><path d="M0"/></svg></span><span>Go</span></a></div></section>',
      '## Calm\n\nWords.\n\n[Go](https://b.test/)',
    ],
    [
      'Divi',
      '[et_pb_section fb_built="1"][et_pb_row][et_pb_column type="4_4"][et_pb_text admin_label="Text"]<h2>Calm</h2>\n<p>Words.</p>[/et_pb_text][et_pb_blurb title="Warm %22hands%22"]More.[/et_pb_blurb][et_pb_button button_text="Go" button_url="https://b.test/" /][/et_pb_column][/et_pb_row][/et_pb_section]',
      '## Calm\n\nWords.\n\n### Warm "hands"\n\nMore.\n\n[Go](https://b.test/)',
    ],
    [
      'WPBakery',
      '[vc_row][vc_column width="1/2"][vc_column_text]Words.[/vc_column_text][/vc_column][/vc_row]',
      'Words.',
    ],
    [
      'Google Docs',
      '<b style="font-weight:normal"><p><span style="font-weight:700">Bold</span><span> words</span></p></b>',
      '**Bold** words',
    ],
  ])('%s', async (_, html, mdx) => {
    expect((await convert(html)).mdx).toBe(mdx);
  });
});
