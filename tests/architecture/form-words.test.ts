import { readFileSync } from 'node:fs';
import type { Field } from '@sveltia/cms';
import { describe, expect, test } from 'vitest';
import { cmsConfig } from '#editor/cms-config.ts';
import { textParts } from '#editor/text-parts.ts';

interface ShownField {
  label: string;
  hint: string;
  widget: string;
  /** Labels of the groups and lists that it stands in, from the form down, with its own at the end. */
  path: string[];
}

const { collections = [], singletons = [] } = cmsConfig({
  backend: { name: 'test-repo' },
  title: 'The practice',
  today: '2026-11-25',
});

function shownFields(fields: readonly Field[], path: readonly string[]): ShownField[] {
  return fields.flatMap((field) => {
    const { label = '', hint = '', widget = 'string' } = field as Partial<ShownField>;
    const here = [...path, label];
    const inner = 'fields' in field ? shownFields(field.fields as Field[], here) : [];
    return widget === 'hidden' ? inner : [{ label, hint, widget, path: here }, ...inner];
  });
}

/** Every field of every form, as the owner sees it. */
const fields = [...collections, ...singletons].flatMap((form) =>
  'fields' in form ? shownFields(form.fields, [form.label ?? '']) : [],
);
const partFields = textParts().flatMap((part) => shownFields(part.fields, [part.label ?? '']));
const guide = readFileSync('docs/owner-guide.md', 'utf8');
const labels = new Set([...fields, ...partFields].flatMap(({ path }) => path));

describe('the hints of forms', () => {
  const hints = [...fields, ...partFields].filter(({ hint }) => hint !== '');

  test('name no file, no folder and no command', () => {
    expect(hints.length).toBeGreaterThan(100);
    const code = /\bdocs\/|\bcontent\/|\.(?:mdx?|ya?ml)\b|\bnpm\b|[`{}]/;
    expect(hints.filter(({ hint }) => code.test(hint)).map(({ path, hint }) => [path, hint])).toEqual([]);
  });

  test('quote fields by their names; a sentence of the page that is quoted is left open', () => {
    const quoted = hints.flatMap(({ hint }) =>
      [...hint.matchAll(/["“]([^"”]+)["”]/g)].map(([, words = '']) => words),
    );
    expect(quoted.length).toBeGreaterThan(3);
    expect(quoted.filter((words) => !words.endsWith(' ...') && !labels.has(words))).toEqual([]);
  });

  test('are in American English, as the guide is', () => {
    const british = /\b\w*(?:colour|neighbour|favour|centre|licence|practise|grey)\w*\b/i;
    expect([...hints.map(({ hint }) => hint), ...labels].filter((words) => british.test(words))).toEqual([]);
  });
});

describe("the owner's guide and the forms", () => {
  test('say the same of where a field stands', () => {
    const chains = [...guide.matchAll(/\*\*[^*]+\*\*(?:,(?: under)? \*\*[^*]+\*\*)+/g)]
      .map(([chain]) => [...chain.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name))
      .filter(([form]) => fields.some(({ path }) => path.includes(form ?? '')));
    const nested = chains.filter(([form]) => form === 'The practice' || form === 'Lengths on offer');
    expect(nested.length).toBeGreaterThan(5);
    expect(nested.filter((chain) => !fields.some(({ path }) => isIn(chain, path)))).toEqual([]);
  });

  test.each([
    ['switch', /[Ss]witch \*\*([^*]+)\*\*/g, ['boolean']],
    ['choose', /[Cc]hoose (?:them|one|it) under \*\*([^*]+)\*\*/g, ['select', 'relation']],
    ['write', /[Ww]rite under \*\*([^*]+)\*\*/g, ['string', 'text']],
  ])('mean the same by "%s"', (_, sentence, widgets) => {
    const named = [...guide.matchAll(sentence)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    const wrong = named.filter(
      (name) => !fields.some(({ label, widget }) => label === name && widgets.includes(widget)),
    );
    expect(wrong).toEqual([]);
  });
});

test('a fact has one name, at the desk and in the editor', () => {
  const desk = ['src/pages/screens/facts.astro', 'src/components/desk/HoursFields.astro']
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const own = [...desk.matchAll(/\b(?:label|title)(?:=|: )["']([^"']+)["']/g)].map(([, name = '']) => name);
  const practice = fields.filter(({ path: [form] }) => form === 'The practice').map(({ label }) => label);
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((name) => name !== 'Facts' && !practice.includes(name))).toEqual([]);
});

/** True where the names of a chain stand in a path, in this order. */
function isIn(chain: readonly string[], path: readonly string[]): boolean {
  let at = -1;
  return chain.every((name) => (at = path.indexOf(name, at + 1)) !== -1);
}
