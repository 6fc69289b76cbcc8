import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontmatter } from '#check/read-entries.ts';
import { originalHash } from '#check/translation-state.ts';
import { readYaml } from '#check/read-yaml.ts';
import { headingIn, sections } from '#schemas/sections.ts';
import { sites } from './sites.ts';

/** The page that is translated, and where its translation lies. */
export const original = 'conditions/test-pain.mdx';
export const translation = 'es/conditions/test-pain.mdx';

/** A translation of a page of the made-up practice, in which every fact agrees with the original. */
export function spanishPain(): string {
  const text = readFileSync(join(sites.second.contentDir, original), 'utf8');
  const { frontmatter = '', body = '' } = splitFrontmatter(text) ?? {};
  const { data } = readYaml(frontmatter);
  const of = originalHash({ data, body });
  const words: [string, string][] = [
    ['title: Test pain', 'title: Dolor de prueba'],
    ['alsoCalled: [trial ache, Probing pain]', 'alsoCalled: [dolor de ensayo]'],
    ['misspellings: [tset pain]', 'misspellings: [dolor de prueva]'],
    ['phrases: [it hurts when I test]', 'phrases: [me duele al probar, me duele en las pruebas]'],
    ['A pain that exists only in the tests of this software', 'Un dolor que existe solo en estas pruebas'],
    ['the test catches fire', 'la prueba se incendia'],
    ['the pain followed a fall', 'el dolor empezó con una caída'],
    ['./square.png', '../../conditions/square.png'],
    ['published:', `translation: { of: "${of}", reviewed: none }\npublished:`],
    ...(sections.conditions ?? []).flatMap((section): [string, string][] =>
      'heading' in section ? [[`## ${section.heading}\n`, `## ${headingIn(section.heading, 'es')}\n`]] : [],
    ),
  ];
  return words.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`The made-up page has no "${from}" to translate.`);
    return changed.replace(from, () => to);
  }, text);
}
