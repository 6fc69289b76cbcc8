import { labelField } from '#check/label-field.ts';
import { partLabels, nameTag, tagLabels } from '#schemas/tag-labels.ts';
import type { ProseTagName } from '#schemas/prose-tags.ts';

/** The same said twice: to whoever edits the file, and to whoever sees buttons and fields. */
export interface Words {
  message: string;
  inForm: string;
}

/** A sentence about things that have one name in the file and another in the editor. */
export function formatMessage(
  parts: TemplateStringsArray,
  ...things: readonly (string | number | Words)[]
): Words {
  const tell = (kind: keyof Words) =>
    parts
      .map((part, place) => {
        const thing = things[place] ?? '';
        return part + (typeof thing === 'object' ? thing[kind] : String(thing));
      })
      .join('');
  return { message: tell('message'), inForm: tell('inForm') };
}

/** Words that differ as a whole. */
export const either = (message: string, inForm: string): Words => ({ message, inForm });

/** A tag by its name, or by its label and its button; `written` is how the file has it. */
export const tagCalled = (name: string, written = `<${name}>`): Words => either(written, nameTag(name));

/** The same without its button, where it was named before or stands in the text already. */
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

/** What only the file can show: in the editor it is told whom to ask. */
export const onlyInFile = (message: string, inForm: string): Words =>
  either(
    message,
    `${inForm} It was changed outside the editor: ask whoever did that, or type npm run check in the terminal, which tells where.`,
  );

/** The page is a draft and may be none. */
export const switchedOn = (why: string): Words =>
  either(`is true, and ${why}. Take the line out.`, `is on, and ${why}. Switch it off.`);
