import { parse } from 'yaml';
import { editYaml } from '#editor/edit-yaml.ts';
import { type FormName, formSchemas } from '#editor/forms.ts';
import { fillIn, statedOnly } from '#editor/stated-values.ts';
import { fieldsOf } from '#editor/schema-parts.ts';
import { storeText } from '#editor/safe-text.ts';

type Form = Record<string, unknown>;

/** Where the file as it was read is stored while a form is open, so that only what changed is written anew. */
const writtenKey = 'asWritten';

const page = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** How the files of one form are read into the editor and written back. */
export interface FileFormat {
  /** @throws {Error} where the file cannot be read as a form */
  fromFile: (text: string) => Form;
  /** @throws {Error} where the form it came from cannot be read */
  toFile: (form: Form) => string;
}

/** A page: a form in YAML between two lines of hyphens, then a text. */
export function pageFormat(name: FormName): FileFormat {
  const schema = formSchemas[name];
  const order = fieldsOf(schema).map(([field]) => field);
  return {
    fromFile: (text) => {
      const { head, body } = split(text);
      return { ...readForm(name, head), body: body.trim(), [writtenKey]: JSON.stringify(text) };
    },
    toFile: ({ [writtenKey]: written, body, ...edited }) => {
      const { head, body: before } = split(readWritten(written));
      const form = withPicturePath(statedOnly(schema, edited, parse(head)) as Form);
      return `---\n${editYaml(head, form, order)}---\n${bodyText(before, typeof body === 'string' ? body : '')}`;
    },
  };
}

/** The facts of the practice: YAML alone. */
export const practiceFormat: FileFormat = {
  fromFile: (text) => ({ ...readForm('practice', text), [writtenKey]: JSON.stringify(text) }),
  toFile: ({ [writtenKey]: written, ...edited }) => {
    const before = readWritten(written);
    const order = fieldsOf(formSchemas.practice).map(([field]) => field);
    const form = statedOnly(formSchemas.practice, edited, parse(before)) as Form;
    return editYaml(before.endsWith('\n') ? before : `${before}\n`, form, order);
  },
};

function readForm(name: FormName, head: string): Form {
  const form: unknown = parse(head);
  if (typeof form !== 'object' || form === null || Array.isArray(form))
    throw new Error('the form above the text cannot be read. Type "npm run check": it names the line.');
  return fillIn(formSchemas[name], form) as Form;
}

function split(text: string): { head: string; body: string } {
  const match = page.exec(text);
  if (match === null) return { head: '', body: text };
  return { head: match[1] ?? '', body: text.slice(match[0].length) };
}

function readWritten(written: unknown): string {
  return typeof written === 'string' ? (JSON.parse(written) as string) : '';
}

/** The edited text, between the blank lines that the file has around it. */
function bodyText(before: string, body: string): string {
  const [above = ''] = /^(?:[ \t]*\n)*/.exec(before) ?? [];
  const [below = ''] = /\n*$/.exec(before) ?? [];
  return `${above === '' ? '\n' : above}${storeText(body.trim())}${below === '' ? '\n' : below}`;
}

/** Pictures lie beside the page, and a path to them begins with "./". */
function withPicturePath(form: Form): Form {
  const { picture } = form as { picture?: { file?: string } };
  if (picture?.file === undefined || /^(\.{0,2}\/|https?:)/.test(picture.file)) return form;
  return { ...form, picture: { ...picture, file: `./${picture.file}` } };
}
