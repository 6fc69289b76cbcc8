import { expect, test } from 'vitest';
import { problemsAfter } from '../../tests/support/write-content.ts';

const file = 'es/practice.yaml';
const found = (text: string) => problemsAfter({ [file]: text });

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
