import type { Field } from '@sveltia/cms';
import {
  type TextPart,
  attributeField,
  attributePattern,
  attributeProps,
  attributeText,
  blockPattern,
  kindField,
  kindOf,
  kindProps,
  textOf,
  wordsOf,
} from '#editor/part-text.ts';
import { figure, table } from '#editor/picture-parts.ts';
import { type ProseTagName, proseTags } from '#schemas/prose-tags.ts';
import { partTags } from '#schemas/tag-labels.ts';

/**
 * The parts of a text that have a button in the editor. A part is taken out of a text only where writing it back
 * gives the very same characters; whatever is written in another way stays in the text as it is.
 */
export const textParts = (): TextPart[] => [
  inline('source', 'menu_book', partTags.source, 'button'),
  block('advice', 'checklist', partTags.advice, 'button'),
  block('care-card', 'medical_services', partTags['care-card'], 'button'),
  block('note', 'sticky_note_2', partTags.note, 'button'),
  figure(),
  table(),
  inline('drawn', 'widgets', tagsWithoutWords(), 'menuitem'),
  inline('fact', 'badge', partTags.fact, 'menuitem'),
  block('question', 'quiz', partTags.question, 'menuitem'),
  block('print-sheet', 'print', partTags['print-sheet'], 'menuitem'),
  inline('blank', 'edit_note', partTags.blank, 'menuitem'),
  verbatimPart(),
];

/** Names of the parts that may stand inside another part. */
const inlineParts = ['source', 'fact', 'drawn', 'blank', 'verbatim'];

function tagsWithoutWords(): ProseTagName[] {
  const facts: readonly string[] = partTags.fact;
  return (Object.keys(proseTags) as ProseTagName[]).filter((name) => {
    const { children, attributes } = proseTags[name];
    return children !== 'required' && Object.keys(attributes).length === 0 && !facts.includes(name);
  });
}

/** Markdown that the editor has no button for, such as a block of code. It is found by its place, and by no pattern. */
function verbatimPart(): TextPart {
  return {
    id: 'verbatim',
    ...wordsOf('verbatim'),
    icon: 'code',
    trigger: 'menuitem',
    mode: 'dialog',
    summary: '{{source}}',
    fields: [
      { name: 'source', label: 'As it stands in the file', widget: 'text', use_emoji_autocomplete: false },
    ],
    pattern: /^(?!)/s,
    fromBlock: () => ({}),
    toBlock: (props) => textOf(props['source']),
    toPreview: () => '',
  };
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
    fromBlock: ([, tag = '', ...values]) => ({ ...kindProps(tag), ...attributeProps(attributes, values) }),
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
    fromBlock: ([, tag = '', ...values]) => ({
      ...kindProps(tag),
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
