import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { joinWords } from '#lib/list-words.ts';
import { didYouMean } from '#lib/suggest.ts';
import { type ProseTag, type ProseTagName, proseTags, tagHomes } from '#schemas/prose-tags.ts';
import type { CollectionName } from '#lib/vocabulary.ts';

const tagNames = Object.keys(proseTags);

/** What is wrong with one tag in the text, or undefined. */
export function checkTag(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  collection: CollectionName,
): string | undefined {
  const name = node.name ?? '';
  if (!isTagName(name))
    return `<${name}> is no tag that exists.${didYouMean(name, tagNames)} These exist: ${joinWords(tagNames)}.`;
  const homes = tagHomes[name];
  if (homes !== undefined && !homes.includes(collection))
    return `<${name} /> draws what only ${joinWords(homes)} have. Take it out here.`;
  const tag: ProseTag = proseTags[name];
  return attributeProblem(name, tag, node) ?? childrenProblem(name, tag, node);
}

function isTagName(name: string): name is ProseTagName {
  return Object.hasOwn(proseTags, name);
}

function attributeProblem(name: string, tag: ProseTag, node: MdxJsxFlowElement | MdxJsxTextElement) {
  const given = new Map<string, unknown>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      return `<${name}> has something other than name="words" in it. Write it like this: ${tag.example}`;
    given.set(attribute.name, attribute.value);
  }
  for (const missing of tag.required) {
    if (!given.get(missing)) return `<${name}> needs ${missing}="...". Write it like this: ${tag.example}`;
  }
  for (const [key, value] of given) {
    const allowed = Object.hasOwn(tag.attributes, key) ? tag.attributes[key] : undefined;
    if (allowed === undefined) return `<${name}> has no "${key}". Write it like this: ${tag.example}`;
    if (allowed !== 'text' && !allowed.includes(String(value)))
      return `<${name}> has ${key}="${value}". It must be one of: ${joinWords(allowed, 'or')}.`;
  }
  return undefined;
}

function childrenProblem(name: string, tag: ProseTag, node: MdxJsxFlowElement | MdxJsxTextElement) {
  const isEmpty = node.children.length === 0;
  if (tag.children === 'none' && !isEmpty)
    return `<${name}> takes no text. Write it like this: ${tag.example}`;
  if (tag.children === 'required' && isEmpty) return `<${name}> is empty. Write it like this: ${tag.example}`;
  return undefined;
}
