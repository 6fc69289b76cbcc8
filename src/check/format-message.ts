import { labelField } from '#check/label-field.ts';
import { partLabels, nameTag, tagLabels } from '#schemas/tag-labels.ts';
import type { ProseTagName } from '#schemas/prose-tags.ts';

/** A message in two forms: for whoever edits the file, and for whoever sees buttons and fields. */
export interface Words {
  message: string;
  inForm: string;
}

/** A message whose parts may have one name in the file and another in the editor. */
export function formatMessage(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Words)[]
): Words {
  const format = (kind: keyof Words) =>
    parts
      .map((part, place) => {
        const value = values[place] ?? '';
        return part + (typeof value === 'object' ? value[kind] : String(value));
      })
      .join('');
  return { message: format('message'), inForm: format('inForm') };
}

/** Words that differ as a whole. */
export const either = (message: string, inForm: string): Words => ({ message, inForm });

/** A tag by its name, or by its label and its button; `written` is how the file has it. */
export const tagCalled = (name: string, written = `<${name}>`): Words => either(written, nameTag(name));

/** The same without its button, where it was named before or is in the text already. */
export const tagBefore = (name: ProseTagName, written = `<${name}>`): Words =>
  either(written, `“${tagLabels[name]}”`);

/** A heading of a size from 1 to 6. */
export const headingCalled = (text: string, depth = 2): Words =>
  either(`"${'#'.repeat(depth)} ${text}"`, `the Heading ${depth} “${text}”`);

/** A field of a page's form; `written` is how the file has it. */
export function fieldCalled(file: string, field: string, written = `"${field}"`): Words {
  return either(written, `“${labelField(file, field) ?? field}”`);
}

/** An attribute of a tag, and the field that asks for it. */
export const attributeCalled = (tag: string, name: string, written: string): Words =>
  either(written, `“${partLabels[`${tag}.${name}`] ?? name}”`);

/** Only the file can show the mistake: the editor's message names whom to ask. */
export const onlyInFile = (message: string, inForm: string): Words =>
  either(
    message,
    `${inForm} It was changed outside the editor: ask whoever did that, or whoever looks after the machine.`,
  );

/** The page is a draft and may be none. */
export const switchedOn = (why: string): string => `is on, and ${why}. Switch it off.`;
