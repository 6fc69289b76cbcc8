import type { EditorComponentDefinition, Field } from '@sveltia/cms';
import { partLabels, tagLabels } from '#editor/tag-labels.ts';
import { joinTable, splitTable } from '#editor/table-text.ts';
import { type ProseTagName, proseTags } from '#schemas/prose-tags.ts';

type Props = Record<string, unknown>;
export type TextPart = Omit<EditorComponentDefinition, 'fromBlock'> & {
  fromBlock: (match: RegExpMatchArray) => Props;
};

/**
 * The parts of a text that have a button in the editor. A part is taken out of a text only where writing it back
 * gives the very same characters; whatever is written in another way stays in the text as it is.
 */
export const textParts = (): TextPart[] => [
  inline('source', 'menu_book', ['Source'], 'button'),
  block('advice', 'checklist', ['Do', 'Dont'], 'button'),
  block('care-card', 'medical_services', ['Emergency', 'DoctorFirst'], 'button'),
  block('note', 'sticky_note_2', ['Note'], 'button'),
  figure(),
  table(),
  inline('drawn', 'widgets', tagsWithoutWords(), 'menuitem'),
  inline('fact', 'badge', ['Phone', 'PracticeName', 'TherapistName'], 'menuitem'),
  block('question', 'quiz', ['Ask'], 'menuitem'),
  block('print-sheet', 'print', ['PrintSheet'], 'menuitem'),
  inline('blank', 'edit_note', ['Blank'], 'menuitem'),
];

/** Names of the parts that may stand inside another part. */
export const inlineParts = ['source', 'fact', 'drawn', 'blank'];

function tagsWithoutWords(): ProseTagName[] {
  const facts = ['Phone', 'PracticeName', 'TherapistName'];
  return (Object.keys(proseTags) as ProseTagName[]).filter((name) => {
    const { children, attributes } = proseTags[name];
    return children !== 'required' && Object.keys(attributes).length === 0 && !facts.includes(name);
  });
}

function inline(
  id: string,
  icon: string,
  tags: readonly ProseTagName[],
  trigger: 'button' | 'menuitem',
): TextPart {
  const attributes = Object.keys(proseTags[tags[0] ?? 'Book'].attributes);
  const fields = [...kindField(tags), ...attributes.map((name) => attributeField(tags[0] ?? 'Book', name))];
  return {
    id,
    ...wordsOf(id),
    icon,
    trigger,
    mode: 'dialog',
    summary: attributes.length > 0 ? `{{${attributes[0] ?? ''}}}` : '{{kind}}',
    fields,
    pattern: new RegExp(`<(${tags.join('|')})${attributePattern(tags[0] ?? 'Book')} \\/>`),
    fromBlock: ([, kind = '', ...values]) => ({ kind, ...attributeProps(attributes, values) }),
    toBlock: (props) => `<${kindOf(props, tags)}${attributeText(attributes, props)} />`,
    toPreview: () => '',
  };
}

function block(
  id: string,
  icon: string,
  tags: readonly ProseTagName[],
  trigger: 'button' | 'menuitem',
): TextPart {
  const [first = 'Do'] = tags;
  const attributes = Object.keys(proseTags[first].attributes);
  const words: Field = {
    name: 'words',
    label: 'Text',
    widget: 'richtext',
    modes: ['rich_text', 'raw'],
    editor_components: inlineParts,
  };
  return {
    id,
    ...wordsOf(id),
    icon,
    trigger,
    collapsed: false,
    fields: [...kindField(tags), ...attributes.map((name) => attributeField(first, name)), words],
    pattern: blockPattern(tags, `([\\s\\S]*?\\S)`),
    fromBlock: ([, kind = '', ...values]) => ({
      kind,
      ...attributeProps(attributes, values),
      words: values.at(-1) ?? '',
    }),
    toBlock: (props) => {
      const kind = kindOf(props, tags);
      return `<${kind}${attributeText(attributes, props)}>\n\n${textOf(props['words']).trim()}\n\n</${kind}>`;
    },
    toPreview: () => '',
  };
}

function figure(): TextPart {
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

function table(): TextPart {
  return {
    id: 'table',
    ...wordsOf('table'),
    icon: 'table',
    trigger: 'button',
    fields: [
      { name: 'caption', label: 'What it is about' },
      columnField,
      { ...rowField, summary: '{{fields.cells}}' },
    ],
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

function wordsOf(id: string) {
  return { label: partLabels[id] ?? id };
}

function kindField(tags: readonly ProseTagName[]): Field[] {
  if (tags.length === 1) return [];
  const options = tags.map((value) => ({ value, label: tagLabels[value] }));
  return [{ name: 'kind', label: 'Kind', widget: 'select', options, default: tags[0] ?? '' }];
}

function attributeField(tag: ProseTagName, name: string): Field {
  const values = (proseTags[tag].attributes as Record<string, 'text' | readonly string[]>)[name];
  const label = partLabels[`${tag}.${name}`] ?? name;
  if (Array.isArray(values))
    return {
      name,
      label,
      widget: 'select',
      options: values.map((value: string) => ({ value, label: partLabels[value] ?? value })),
    };
  return { name, label, widget: 'string', use_emoji_autocomplete: false };
}

/** Attributes in the order of the list of tags; one that may be left out may be missing. */
function attributePattern(tag: ProseTagName): string {
  const { attributes, required } = proseTags[tag] as { attributes: object; required: readonly string[] };
  return Object.keys(attributes)
    .map((name) => (required.includes(name) ? ` ${name}="([^"\\n]*)"` : `(?: ${name}="([^"\\n]*)")?`))
    .join('');
}

function blockPattern(tags: readonly ProseTagName[], inside: string): RegExp {
  return new RegExp(
    `^<(${tags.join('|')})${attributePattern(tags[0] ?? 'Do')}>\\n\\n${inside}\\n\\n<\\/\\1>(?=\\n|$)`,
  );
}

function attributeProps(names: readonly string[], values: readonly (string | undefined)[]): Props {
  return Object.fromEntries(names.map((name, index) => [name, decode(values[index] ?? '')]));
}

function attributeText(names: readonly string[], props: Props): string {
  return names
    .map((name) => [name, textOf(props[name])] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${encode(value)}"`)
    .join('');
}

function kindOf(props: Props, tags: readonly ProseTagName[]): string {
  return tags.find((tag) => tag === props['kind']) ?? tags[0] ?? '';
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const encode = (value: string) =>
  value
    .replaceAll('"', '&quot;')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
const decode = (value: string) => value.replaceAll('&quot;', '"');
