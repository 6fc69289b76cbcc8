import type { EditorComponentDefinition, Field } from '@sveltia/cms';
import { partHints, partLabels, tagLabels } from '#schemas/tag-labels.ts';
import { type ProseTagName, proseTags } from '#schemas/prose-tags.ts';

/** What the fields of a part in a text hold. */
export type Props = Record<string, unknown>;

/** A part of a text that has a button. */
export type TextPart = Omit<EditorComponentDefinition, 'fromBlock'> & {
  fromBlock: (match: RegExpMatchArray) => Props;
};

/** What a part is called on its button. */
export function wordsOf(id: string) {
  return { label: partLabels[id] ?? id };
}

export function kindField(tags: readonly ProseTagName[]): Field[] {
  if (tags.length === 1) return [];
  const options = tags.map((tag) => tagLabels[tag]);
  return [{ name: 'kind', label: 'Kind', widget: 'select', options, default: options[0] ?? '' }];
}

export function attributeField(tag: ProseTagName, name: string): Field {
  const values = (proseTags[tag].attributes as Record<string, 'text' | readonly string[]>)[name];
  const label = partLabels[`${tag}.${name}`] ?? name;
  if (Array.isArray(values))
    return {
      name,
      label,
      widget: 'select',
      options: values.map((value: string) => ({ value, label: partLabels[value] ?? value })),
    };
  const hint = partHints[`${tag}.${name}`];
  return {
    name,
    label,
    widget: 'string',
    use_emoji_autocomplete: false,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** What may stand between the quotes of an attribute, so that writing it back gives the very same characters. */
const quoted = '((?:[^"&\\n]|&quot;|&amp;(?=#?\\w+;)|&(?!#?\\w+;))*)';

/** Attributes in the order of the list of tags; one that may be left out may be missing. */
export function attributePattern(tag: ProseTagName): string {
  const { attributes, required } = proseTags[tag] as { attributes: object; required: readonly string[] };
  return Object.keys(attributes)
    .map((name) => (required.includes(name) ? ` ${name}="${quoted}"` : `(?: ${name}="${quoted}")?`))
    .join('');
}

export function blockPattern(tags: readonly ProseTagName[], inside: string): RegExp {
  return new RegExp(
    `^<(${tags.join('|')})${attributePattern(tags[0] ?? 'Do')}>\\n\\n${inside}\\n\\n<\\/\\1>(?=\\n|$)`,
    's',
  );
}

export function attributeProps(names: readonly string[], values: readonly (string | undefined)[]): Props {
  return Object.fromEntries(names.map((name, index) => [name, decode(values[index] ?? '')]));
}

export function attributeText(names: readonly string[], props: Props): string {
  return names
    .map((name) => [name, textOf(props[name])] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${encode(value)}"`)
    .join('');
}

/** A kind is stored by its label: the box for a part in the text shows what is stored. */
export const kindProps = (tag: string): Props => ({
  kind: Object.hasOwn(tagLabels, tag) ? tagLabels[tag as ProseTagName] : tag,
});

export function kindOf(props: Props, tags: readonly ProseTagName[]): string {
  return tags.find((tag) => tagLabels[tag] === props['kind']) ?? tags[0] ?? '';
}

export const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * An attribute is read as it stands, backslashes and braces too: only a quote would end it, and only a reference
 * such as `&lt;` would be shown as another sign.
 */
const encode = (value: string) =>
  value
    .replaceAll(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
export const decode = (value: string) =>
  value.replaceAll(/&(?:quot|amp);/g, (sign) => (sign === '&amp;' ? '&' : '"'));
