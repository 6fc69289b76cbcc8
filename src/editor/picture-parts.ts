import type { Field } from '@sveltia/cms';
import { type TextPart, attributeText, blockPattern, decode, textOf, wordsOf } from '#editor/part-text.ts';
import { joinTable, splitTable } from '#editor/table-text.ts';

/** A picture with words below it. */
export function figure(): TextPart {
  return {
    id: 'figure',
    ...wordsOf('figure'),
    icon: 'image',
    trigger: 'button',
    fields: [
      { name: 'file', label: 'Picture', widget: 'image', accept: 'image/*', choose_url: false },
      { name: 'alt', label: 'What it shows', hint: 'For people who cannot see it.' },
      { name: 'caption', label: 'Words below it', required: false },
    ],
    pattern: blockPattern(['Figure'], `!\\[([^\\]\\n]*)\\]\\(([^)\\s]+)\\)`),
    fromBlock: ([, , caption, alt = '', file = '']) => ({ caption: decode(caption ?? ''), alt, file }),
    toBlock: (props) => {
      const file = textOf(props['file']);
      const path = /^(\.{0,2}\/|[a-z]+:)/.test(file) ? file : `./${file}`;
      return `<Figure${attributeText(['caption'], props)}>\n\n![${textOf(props['alt']).replaceAll(/[[\]\n]/g, ' ')}](${path})\n\n</Figure>`;
    },
    toPreview: () => '',
  };
}

/** A table, as rows of cells. */
export function table(): TextPart {
  return {
    id: 'compare',
    ...wordsOf('compare'),
    icon: 'table',
    trigger: 'button',
    fields: [{ name: 'caption', label: 'What it is about' }, columnField, rowField],
    pattern: blockPattern(['Compare'], `((?:\\|[^\\n]*\\|\\n?)+?)`),
    fromBlock: ([, , caption = '', rows = '']) => ({ caption: decode(caption), ...splitTable(rows) }),
    toBlock: (props) => `<Compare${attributeText(['caption'], props)}>\n\n${joinTable(props)}\n\n</Compare>`,
    toPreview: () => '',
  };
}

const columnField: Field = {
  name: 'columns',
  label: 'Columns',
  label_singular: 'column',
  widget: 'list',
  field: { name: 'line', label: 'column' },
};

const rowField = {
  name: 'rows',
  label: 'Rows',
  label_singular: 'row',
  widget: 'list' as const,
  collapsed: 'auto' as const,
  summary: '{{fields.cells}}',
  fields: [
    {
      name: 'cells',
      label: 'Cells',
      label_singular: 'cell',
      widget: 'list' as const,
      hint: 'One for each column, in order.',
      field: { name: 'line', label: 'cell' },
    },
  ],
};
