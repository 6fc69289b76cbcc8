import { load } from 'js-yaml';
import { readYaml } from '#check/read-yaml.ts';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { editYaml } from '#editor/edit-yaml.ts';
import { fc } from '../../tests/support/fast-check.ts';

const source = `# The facts.
name: Test  # its name
phone: "517-555-0100"
areas: [neck, low-back]
hours:
  - days: [Monday, Friday]
    opens: '09:00'
  - days: [Sunday]
    opens: '10:00'
sources:
  - { id: one, title: "A: b", url: https://a.test }
  - { id: two, title: C, url: https://c.test }
therapist:
  # as clients know it
  name: Tester
  title: Massage therapist
`;

type Form = Record<string, unknown> & {
  areas: string[];
  hours: { days: string[]; opens: string }[];
  sources: Record<string, string>[];
  therapist: Record<string, unknown>;
};

/** The lines that an edit takes away and adds. */
function changed(edit: (form: Form) => void): string[] {
  const form = parse(source) as Form;
  edit(form);
  const result = editYaml(source, form, Object.keys(form));
  expect(parse(result)).toEqual(form);
  const [old, now] = [source.split('\n'), result.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

describe('only what changed is written anew', () => {
  test('nothing, where nothing changed', () => {
    expect(editYaml(source, parse(source) as Form, [])).toBe(source);
  });

  test('a value, in the quotes it had, with the comment beside it', () => {
    expect(changed((form) => (form['phone'] = '517-555-0199'))).toEqual([
      '- phone: "517-555-0100"',
      '+ phone: "517-555-0199"',
    ]);
    expect(changed((form) => (form['name'] = 'Other'))).toEqual([
      '- name: Test  # its name',
      '+ name: Other  # its name',
    ]);
  });

  test('a value that needs quotes gets them', () => {
    expect(changed((form) => (form['name'] = 'A: b # c'))[1]).toBe('+ name: "A: b # c"  # its name');
    expect(changed((form) => form.areas.push('a, b]'))[1]).toBe('+ areas: [neck, low-back, "a, b]"]');
    expect(changed((form) => (form['name'] = '10:30'))[1]).toBe('+ name: "10:30"  # its name');
  });

  test('a line added to a list, in the way of that list', () => {
    expect(changed((form) => form.sources.splice(1, 0, { id: 'new', title: 'N' }))).toEqual([
      '+   - { id: new, title: N }',
    ]);
    expect(changed((form) => form.hours.push({ days: ['Monday'], opens: '08:00' }))).toEqual([
      '+   - days:',
      '+       - Monday',
      '+     opens: "08:00"',
    ]);
  });

  test('a line taken out, and two that change places', () => {
    expect(changed((form) => form.hours.shift())).toEqual([
      '-   - days: [Monday, Friday]',
      "-     opens: '09:00'",
    ]);
    expect(changed((form) => form.areas.reverse())).toEqual([
      '- areas: [neck, low-back]',
      '+ areas: [low-back, neck]',
    ]);
  });

  test('one word deep inside', () => {
    expect(changed((form) => Object.assign(form.sources[1] ?? {}, { title: 'D' }))).toEqual([
      '-   - { id: two, title: C, url: https://c.test }',
      '+   - { id: two, title: D, url: https://c.test }',
    ]);
    expect(changed((form) => (form.therapist['credentials'] = ['LMT']))).toEqual([
      '+   credentials:',
      '+     - LMT',
    ]);
  });

  test('a field that goes and a field that comes, in its place', () => {
    expect(changed((form) => delete form['phone'])).toEqual(['- phone: "517-555-0100"']);
    const form = { ...(parse(source) as Form), email: 'a@b.test' };
    const lines = editYaml(source, form, ['name', 'phone', 'email', 'areas']).split('\n');
    expect(lines.indexOf('email: a@b.test')).toBe(lines.indexOf('phone: "517-555-0100"') + 1);
  });
});

describe('for any form', () => {
  const word = fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  const scalar = fc.oneof(word, fc.integer(), fc.boolean());
  const name = fc.stringMatching(/^[a-z]{1,4}$/);
  const group = fc.dictionary(name, scalar, { minKeys: 1, maxKeys: 3 });
  const value = fc.oneof(scalar, fc.array(word, { maxLength: 4 }), group, fc.array(group, { maxLength: 3 }));
  const form = fc.dictionary(name, value, { minKeys: 1, maxKeys: 5 });

  test('the result says exactly what was asked, and an unchanged form changes nothing', () => {
    fc.assert(
      fc.property(form, form, fc.boolean(), (before, after, isFlow) => {
        const text = stringify(before, { lineWidth: 0, collectionStyle: isFlow ? 'flow' : 'any' });
        const wanted = { ...before, ...after };
        expect(editYaml(text, before, [])).toBe(text);
        if (!isFlow) expect(parse(editYaml(text, wanted, []))).toEqual(wanted);
        if (!isFlow) expect(parse(editYaml(text, after, []))).toEqual(after);
      }),
      { numRuns: 300 },
    );
  });
});

test('a form that cannot be read is never written over', () => {
  expect(() => editYaml('a: [1\nb: 2\n', { a: 1 }, [])).toThrow('cannot be read');
  expect(() => editYaml('- a\n', { a: 1 }, [])).toThrow('cannot be read');
});

describe('a text that looks like something else is a text to both readers of YAML', () => {
  const texts = [
    '2026-11-23',
    '12',
    '1_000',
    '0x1F',
    '.5',
    '1e3',
    'yes',
    'No',
    'null',
    '~',
    'true',
    '12:30',
    '2026',
    '- a',
    '# a',
  ];
  test.each(texts)('%j', (text) => {
    const form = { title: text, updated: '2026-11-23', list: [text], flow: [text], group: { title: text } };
    const before = 'title: Old\nupdated: 2026-11-22\nlist:\n  - Old\nflow: [Old]\ngroup: { title: Old }\n';
    for (const source of [before, 'updated: 2026-11-22\n']) {
      const edited = editYaml(source, form, Object.keys(form));
      expect(edited).toContain('updated: 2026-11-23\n');
      const dated = { ...form, updated: new Date('2026-11-23') };
      expect(load(edited)).toEqual(dated);
      expect(readYaml(edited)).toMatchObject({ data: form, problems: [] });
    }
  });

  test('and any other text is too', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const edited = editYaml('title: Old\n', { title: text, other: [text] }, ['title', 'other']);
        expect([load(edited), readYaml(edited).data]).toEqual([
          { title: text, other: [text] },
          { title: text, other: [text] },
        ]);
      }),
      { numRuns: 1000, seed: 20261128 },
    );
  });
});
