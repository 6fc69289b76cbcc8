import { describe, expect, test } from 'vitest';
import { problemsAfter } from '../../tests/support/write-content.ts';

const state = 'translation: { of: "0123456789ab", reviewed: none }\n';
const original = `chest:
  emergency:
    - your chest hurts or feels tight
    - you fainted within 24 hours
  today:
    - you have coughed for 3 weeks
ear:
  emergency:
    - your ear bleeds after a blow
`;
const chest = `chest:
  emergency:
    - le duele el pecho o lo siente apretado
    - se desmayó en las últimas 24 horas
  today:
    - lleva 3 semanas con tos
`;
const ear = `ear:
  emergency:
    - le sangra el oído después de un golpe
`;
const found = (text: string) =>
  problemsAfter({ 'body-areas.yaml': original, 'es/body-areas.yaml': state + text });
const inLine = (line: number) => `content/es/body-areas.yaml, line ${line}: `;

describe('signs for the parts of the body in Spanish', () => {
  test('are as many as the original has, with the same figures', () => {
    expect(found(chest + ear)).toEqual([]);
  });

  test('may leave out a part of the body, which is shown in English', () => {
    expect(found(ear)).toEqual([]);
  });

  test('that lack a sign, or have one more, are named with their part and both counts', () => {
    expect(found(chest.replace('    - se desmayó en las últimas 24 horas\n', ''))).toEqual([
      `${inLine(3)}"chest, emergency" has 1 here and 2 in content/body-areas.yaml. Both need the same, in the same order.`,
    ]);
    expect(found(`${ear}    - no oye nada\n`)).toEqual([
      `${inLine(3)}"ear, emergency" has 2 here and 1 in content/body-areas.yaml. Both need the same, in the same order.`,
    ]);
  });

  test('that lack a whole card are to be completed, and one that the original lacks goes', () => {
    expect(found(chest.slice(0, chest.indexOf('  today:')))).toEqual([
      `${inLine(2)}"chest, today" is missing here, and content/body-areas.yaml has it. Translate it.`,
    ]);
    expect(found(`${ear}  today:\n    - le duele el oído\n`)).toEqual([
      `${inLine(5)}"ear, today" stands here, and content/body-areas.yaml does not have it. Take it out, or add it there too.`,
    ]);
  });

  test('for a part that the original does not have are refused', () => {
    expect(found(`neck:\n  emergency:\n    - tiene el cuello muy rígido y fiebre\n`)).toEqual([
      `${inLine(2)}"neck" stands here, and content/body-areas.yaml does not have it. Take it out, or add it there too.`,
    ]);
  });

  test('for a part that no body has are refused with the one that is meant', () => {
    expect(found(chest.replace('chest:', 'chets:'))).toEqual([
      expect.stringMatching(/^content\/es\/body-areas\.yaml, line 2: .*chets.*Did you mean "chest"\?/),
    ]);
  });

  test('with another figure are refused with both', () => {
    expect(found(chest.replace('24 horas', '48 horas'))).toEqual([
      `${inLine(5)}"chest, emergency, item 2" has the figures 48, and content/body-areas.yaml has the figures 24. Make them agree.`,
    ]);
  });

  test('without their original are refused', () => {
    expect(problemsAfter({ 'es/body-areas.yaml': state + ear })).toEqual([
      `${inLine(2)}"ear" stands here, and content/body-areas.yaml does not have it. Take it out, or add it there too.`,
    ]);
  });

  test('that do not say what they translate are refused', () => {
    expect(problemsAfter({ 'body-areas.yaml': original, 'es/body-areas.yaml': ear })).toEqual([
      expect.stringMatching(/^content\/es\/body-areas\.yaml.*translation.*missing/),
    ]);
  });
});
