import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { textOf } from '#check/content-files.ts';
import { readEntries } from '#check/read-entries.ts';
import { openText } from '#editor/rich-text/text-document.ts';
import { pageFormat, practiceFormat } from '#editor/page-format.ts';
import { sites } from '../../tests/support/sites.ts';

const conditions = pageFormat('conditions');
const file = join(sites.second.contentDir, 'conditions/test-pain.mdx');
const source = readFileSync(file, 'utf8');

describe.each(Object.values(sites))('$name content', ({ contentDir }) => {
  const files = loadContent(contentDir);

  test.each(readEntries(files).entries.map(({ file, collection }) => [file, collection] as const))(
    '%s, read and written back, is what it was',
    (file, collection) => {
      const text = textOf(files, file) ?? '';
      const format = pageFormat(collection);
      expect(format.toFile(format.fromFile(text))).toBe(text);
    },
  );

  test('practice.yaml too', () => {
    const text = readFileSync(join(contentDir, 'practice.yaml'), 'utf8');
    expect(practiceFormat.toFile(practiceFormat.fromFile(text))).toBe(text);
  });
});

/** The file after an edit of its form. */
const after = (edit: (form: Record<string, unknown>) => void) => {
  const form = conditions.fromFile(source);
  edit(form);
  return conditions.toFile(form);
};

describe('an edited page', () => {
  test('what holds without being written is shown in the form and not written', () => {
    expect(conditions.fromFile(source)).toMatchObject({ draft: false });
    expect(after(() => undefined)).toBe(source);
    expect(after((form) => (form['draft'] = true))).toBe(
      source.replace('\n---\n\n##', '\ndraft: true\n---\n\n##'),
    );
  });

  test('an emptied field is taken out, and empty fields that the editor adds are not written', () => {
    expect(after((form) => (form['medicalName'] = ''))).toBe(source.replace(/^medicalName: .*\n/m, ''));
    expect(after((form) => Object.assign(form, { picture: null, seeFirst: form['seeFirst'] }))).toBe(source);
  });

  test('a line break typed into a line becomes a space', () => {
    expect(after((form) => (form['canHelp'] = 'It may help\nthe tests to pass.'))).toBe(source);
  });

  test('a picture is found beside the page', () => {
    expect(after((form) => (form['picture'] = { file: 'a.webp', alt: 'A room' }))).toContain(
      '\npicture:\n  file: ./a.webp\n  alt: A room\n',
    );
  });

  test('a paragraph that was not touched stays as it was written, whatever the editor makes of it', () => {
    const restyled = (form: Record<string, unknown>) => {
      const restyledText = String(form['body'])
        .replace('| a   | b   |\n| --- | --- |\n| 1   | 2   |', '| a | b |\n|---|---|\n| 1 | 2 |')
        .replace('Gently.', 'Gently and slowly.');
      form['body'] = openText(String(form['body'])).write(openText(restyledText).nodes);
    };
    expect(after(restyled)).toBe(source.replace('Gently.', 'Gently and slowly.'));
  });

  test('paragraphs may be added, taken out and moved', () => {
    expect(after((form) => (form['body'] = `${String(form['body'])}\n\nOne more.`))).toBe(
      `${source}\nOne more.\n`,
    );
    expect(after((form) => (form['body'] = String(form['body']).replace('None are known.\n\n', '')))).toBe(
      source.replace('None are known.\n\n', ''),
    );
  });

  test('a file without a form is not opened as one', () => {
    expect(() => conditions.fromFile('Just text.')).toThrow('cannot be read');
    expect(() => conditions.fromFile('---\ntitle: [\n---\n')).toThrow();
  });
});
