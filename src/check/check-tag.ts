import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import {
  type Words,
  attributeCalled,
  either,
  onlyInFile,
  formatMessage,
  tagBefore,
  tagCalled,
} from '#check/format-message.ts';
import { joinWords } from '#lib/list-words.ts';
import { didYouMean } from '#lib/suggest.ts';
import { type ProseTag, type ProseTagName, proseTags, tagHomes } from '#schemas/prose-tags.ts';
import { partLabels, tagLabels } from '#schemas/tag-labels.ts';
import type { CollectionName } from '#lib/vocabulary.ts';

const tagNames = Object.keys(proseTags);

/** What is wrong with one tag in the text, or undefined. */
export function checkTag(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  collection: CollectionName,
): Words | undefined {
  const name = node.name ?? '';
  if (!isTagName(name))
    return onlyInFile(
      `<${name}> is no tag that exists.${didYouMean(name, tagNames)} These exist: ${joinWords(tagNames)}.`,
      `the text holds a part “${name}”, and there is no such part.`,
    );
  const homes = tagHomes[name];
  if (homes !== undefined && !homes.includes(collection))
    return formatMessage`${tagCalled(name, `<${name} />`)} shows what only ${joinWords(homes)} have. Take it out here.`;
  const tag: ProseTag = proseTags[name];
  return attributeProblem(name, tag, node) ?? childrenProblem(name, tag, node);
}

function isTagName(name: string): name is ProseTagName {
  return Object.hasOwn(proseTags, name);
}

function attributeProblem(
  name: ProseTagName,
  tag: ProseTag,
  node: MdxJsxFlowElement | MdxJsxTextElement,
): Words | undefined {
  const values = new Map<string, unknown>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      return writtenAnew(name, `<${name}> has something other than name="words" in it.`);
    values.set(attribute.name, attribute.value);
  }
  for (const missing of tag.required) {
    if (!values.get(missing))
      return formatMessage`${tagCalled(name)} needs ${attributeCalled(name, missing, `${missing}="..."`)}. ${likeThis(tag)}`;
  }
  for (const [key, value] of values) {
    const allowed = Object.hasOwn(tag.attributes, key) ? tag.attributes[key] : undefined;
    if (allowed === undefined) return writtenAnew(name, `<${name}> has no "${key}".`);
    if (allowed !== 'text' && !allowed.includes(String(value))) return notOneOf(name, key, value, allowed);
  }
  return undefined;
}

function childrenProblem(
  name: ProseTagName,
  tag: ProseTag,
  node: MdxJsxFlowElement | MdxJsxTextElement,
): Words | undefined {
  const isEmpty = node.children.length === 0;
  if (tag.children === 'none' && !isEmpty) return writtenAnew(name, `<${name}> takes no text.`);
  if (tag.children === 'required' && isEmpty)
    return formatMessage`${tagCalled(name)} is empty. ${likeThis(tag, 'Fill it in, or take it out.')}`;
  return undefined;
}

const likeThis = ({ example }: ProseTag, inForm = 'Write something there.') =>
  either(`Write it like this: ${example}`, inForm);

/** For a tag that no button writes in this way. */
function writtenAnew(name: ProseTagName, message: string): Words {
  const { example } = proseTags[name];
  return either(
    `${message} Write it like this: ${example}`,
    `“${tagLabels[name]}” is written in a way that the editor does not know. Take it out of the text and put it in again with its button.`,
  );
}

function notOneOf(name: ProseTagName, key: string, value: unknown, allowed: readonly string[]): Words {
  const labels = allowed.map((one) => `“${partLabels[one] ?? one}”`);
  const field = attributeCalled(name, key, key);
  return either(
    `<${name}> has ${key}="${String(value)}". It must be one of: ${joinWords(allowed, 'or')}.`,
    `${tagBefore(name).inForm} says “${String(value)}” under ${field.inForm}. Choose one of: ${joinWords(labels, 'or')}.`,
  );
}
