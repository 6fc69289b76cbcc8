import { fieldLabels } from '#schemas/labels.ts';

/**
 * What a field is called in the editor's forms: `Sources, item 2, Web address` for `sources, item 2, url`.
 * Undefined where no form has such a field, as when its name is mistyped.
 * @param file path of the page or of practice.yaml
 */
export function labelField(file: string, field: string): string | undefined {
  const form = formOf(file);
  const names: string[] = [];
  const labels = field.split(', ').map((step) => {
    if (/^item \d+$/.test(step)) return step;
    names.push(step);
    const key = names.join('.');
    return own(`${form}:${key}`) ?? own(key);
  });
  return labels.every((label) => label !== undefined) ? labels.join(', ') : undefined;
}

const own = (key: string) => (Object.hasOwn(fieldLabels, key) ? fieldLabels[key]?.label : undefined);

const formOf = (file: string) => (file.endsWith('/practice.yaml') ? 'practice' : file.split('/').at(-2));
