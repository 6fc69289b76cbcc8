import { expect, test } from 'vitest';
import { blockNode, textNode } from '#editor/rich-text/editor-node.ts';
import { linkAddress } from '#editor/rich-text/link-address.ts';
import { openText } from '#editor/rich-text/text-document.ts';

test.each([
  [' https://www.nhs.uk/x ', 'https://www.nhs.uk/x'],
  ['https://www.nhs.uk/a b', 'https://www.nhs.uk/a%20b'],
  ['www.nhs.uk', 'https://www.nhs.uk'],
  ['nhs.uk/conditions?q=a b', 'https://nhs.uk/conditions?q=a%20b'],
  ['desk@massage.test', 'mailto:desk@massage.test'],
  ['(517) 555-0100', 'tel:+15175550100'],
  ['tel: 517-555-0100', 'tel:517-555-0100'],
  ['/about', '/about/'],
  ['/about?x#part', '/about/?x#part'],
  ['/guide.pdf', '/guide.pdf'],
  ['#part', '#part'],
  ['https://a.b/\u200Bc', 'https://a.b/c'],
])('%j leads to %j', (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
});

test.each(['https://a.b/a b', ' /about ', 'https://a.b/(x)', 'https://a.b/<x>', 'https://a.b/\\x'])(
  'a link to %j is saved whole and read again',
  (typed) => {
    const link = blockNode('link', [textNode('here', 0)], { url: typed });
    const text = openText('').write([blockNode('paragraph', [textNode('See ', 0), link, textNode('.', 0)])]);
    const [, read] = openText(text).nodes[0]?.children ?? [];
    expect(read).toMatchObject({ type: 'link', url: linkAddress(typed), children: [{ text: 'here' }] });
  },
);
