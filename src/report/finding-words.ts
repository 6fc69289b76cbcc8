import { fileTitle } from '#check/file-title.ts';
import { labelField } from '#check/label-field.ts';
import type { Finding } from '#report/finding.ts';
import { nameTag } from '#schemas/tag-labels.ts';

/** Groups of a form in which a field of a page may stand. */
const groups = ['', 'sources, ', 'translation, ', 'redFlags, '];

/** A finding's words for somebody who sees pages and forms: fields by their labels, tags by their buttons, files by what they are called. */
export function wordsInForms({ file, message, fix, inForm }: Finding): { message: string; fix: string } {
  const convert = (text: string) =>
    text
      .replaceAll(/\bcontent\/[\w./-]*\w|\bpractice\.yaml\b/g, (path) => `“${fileTitle(path)}”`)
      .replaceAll(/<([A-Z]\w+)[^>]*>/g, (_, name: string) => nameTag(name))
      .replaceAll(/"([a-zA-Z]+)"/g, (whole, name: string) => labelOf(file, name) ?? whole);
  return { message: convert(inForm?.message ?? message), fix: convert(inForm?.fix ?? fix) };
}

/** Lists name fields of the pages' forms. */
function labelOf(file: string, name: string): string | undefined {
  const forms = [file, 'content/conditions/any.mdx'];
  const labels = forms.flatMap((form) => groups.map((group) => labelField(form, group + name)));
  const label = labels.find((found) => found !== undefined);
  return label === undefined ? undefined : `“${label.split(', ').at(-1)}”`;
}
