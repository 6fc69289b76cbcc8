import { expect, test } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { translatedFiles } from '#check/translated-files.ts';
import { problemsAfter, replace, writeContent } from '../../tests/support/write-content.ts';

const file = 'es/practice.yaml';
const state = 'translation: { of: "0123456789ab", reviewed: none }\n';
const found = (text: string) => problemsAfter({ [file]: text + state });

test('the words of the practice in another language are read', () => {
  expect(found('description: Una consulta que no existe, hecha para las pruebas.\n')).toEqual([]);
});

test('what those words get wrong is explained with its file and line', () => {
  expect(found('description: Corta\n')).toEqual([
    'content/es/practice.yaml, line 1: "What the practice is" (description) is too short: write at least 30 characters.',
  ]);
  expect(found('# Words.\nphone: 517-555-0100\n')).toEqual([
    expect.stringMatching(/^content\/es\/practice\.yaml, line 2: .*phone.*is not a field that exists here/),
  ]);
  expect(found('known: [\n')).toEqual([expect.stringMatching(/^content\/es\/practice\.yaml, line \d/)]);
});

test('they state no fact that the practice does not', () => {
  const known = ['Está en la planta baja.', 'Hay sitio para aparcar.'].map((words) => `  - ${words}\n`);
  expect(found(`known:\n${known.join('')}`)).toEqual([expect.stringContaining('has 2 here and 1 in')]);
  expect(found('description: Una consulta con 40 años, hecha para las pruebas.\n')).toEqual([
    expect.stringContaining('has the figures 40'),
  ]);
});

test('they are behind once the practice says something else, and not where a fact of no words changes', () => {
  const behind = (change: (text: string) => string) => {
    const written = writeContent({ [file]: state, 'practice.yaml': change });
    try {
      return translatedFiles(loadContent(written.dir)).map(({ hash }) => hash);
    } finally {
      written.remove();
    }
  };
  const before = behind((text) => text);
  expect(before.length).toBe(1);
  expect(behind(replace('two steps lead', 'three steps lead'))).not.toEqual(before);
  expect(behind(replace("phone: '517-555-0100'", "phone: '517-555-0101'"))).toEqual(before);
});

test('words that are left out are named, as pages show them in the first language', () => {
  const description = 'description: Una consulta que no existe, hecha para las pruebas.\n';
  const written = writeContent({ [file]: description + state });
  try {
    const left = checkContent(loadContent(written.dir)).behind.filter(({ message }) =>
      message.startsWith('is left out'),
    );
    expect(left.map(({ field }) => field)).toEqual([
      ...['therapist', 'serviceArea', 'payment', 'known', 'access', 'giftCertificates'],
    ]);
  } finally {
    written.remove();
  }
});
