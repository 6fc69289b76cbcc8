import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '#check/load-content.ts';
import { isDraft } from '#check/read-entries.ts';
import { readTexts } from '#check/read-texts.ts';
import { splitSentences, splitWords } from '#lib/readability.ts';
import { practiceSchema } from '#schemas/practice.ts';

const entries = readTexts(loadContent('content')).filter((entry) => !isDraft(entry));
const practice = practiceSchema.parse(parse(readFileSync('content/practice.yaml', 'utf8')));

const slugsOf = (collection: string) =>
  entries.filter((entry) => entry.collection === collection).map(({ slug }) => slug);

describe('the shipped content', () => {
  it('covers the complaints and therapies that the practice is known for', () => {
    const therapies = ['myofascial-release', 'therapeutic-massage', 'trigger-point-therapy'];
    expect(slugsOf('therapies')).toEqual(expect.arrayContaining(therapies));
    const conditions = [
      'aching-legs',
      'car-accident-injury',
      'carpal-tunnel-syndrome',
      'dizziness',
      'earache',
      'fibromyalgia',
      'frozen-shoulder',
      'jaw-pain',
      'low-back-pain',
      'myofascial-pain-syndrome',
      'neck-pain',
      'plantar-fasciitis',
      'sciatica',
      'sinusitis',
      'sore-throat',
      'tension-headache',
      'tinnitus',
      'toothache',
      'unexplained-pain',
    ];
    expect(slugsOf('conditions')).toEqual(expect.arrayContaining(conditions));
  });

  // A warning sign has one wording wherever it stands: a reader must not wonder which of two is meant.
  const signsOf = (data: unknown) => {
    const {
      emergency = [],
      today = [],
      doctorFirst = [],
    } = (data as { redFlags?: Record<string, string[]> }).redFlags ?? {};
    return new Set([...emergency, ...today, ...doctorFirst]);
  };
  const prose = entries.map(({ file, data, blocks }) => {
    const signs = signsOf(data);
    return { file, blocks: blocks.filter(({ text }) => !signs.has(text)) };
  });

  it('has no paragraph that stands on two pages', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { file, blocks } of prose) {
      for (const { kind, text } of blocks) {
        if (kind === 'heading' || splitWords(text).length < 9) continue;
        const first = seen.get(text);
        if (first !== undefined && first !== file) twice.push(`${first} and ${file}: ${text}`);
        seen.set(text, file);
      }
    }
    expect(twice).toEqual([]);
  });

  it('has no long sentence that stands on two pages', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { file, blocks } of prose) {
      for (const sentence of blocks.flatMap(({ text }) => splitSentences(text))) {
        if (splitWords(sentence).length < 10) continue;
        const first = seen.get(sentence);
        if (first !== undefined && first !== file) twice.push(`${first} and ${file}: ${sentence}`);
        seen.set(sentence, file);
      }
    }
    expect(twice).toEqual([]);
  });

  it('states no fact about the practice outside practice.yaml', () => {
    const facts = [practice.name, practice.therapist.name, practice.phone, practice.serviceArea].filter(
      (fact) => fact !== undefined && fact !== 'Michigan',
    );
    const typed = entries.flatMap(({ file, data, body }) => {
      const text = JSON.stringify(data) + body;
      return facts.filter((fact) => text.includes(String(fact))).map((fact) => `${file}: ${fact}`);
    });
    expect(typed).toEqual([]);
  });

  it('leads with a doctor or dentist where the complaint needs one before massage', () => {
    const needing = [
      'toothache',
      'earache',
      'sinusitis',
      'tinnitus',
      'dizziness',
      'sore-throat',
      'unexplained-pain',
      'car-accident-injury',
      'aching-legs',
    ];
    for (const slug of needing) {
      const entry = entries.find((known) => known.collection === 'conditions' && known.slug === slug);
      expect((entry?.data as { seeFirst?: string }).seeFirst, slug).toMatch(
        /\b(?:doctor|dentist|emergency)\b/,
      );
    }
  });
});

describe('what the search is told', () => {
  it.each(
    entries
      .filter(({ collection }) => collection === 'conditions')
      .map((entry) => [entry.slug, entry] as const),
  )('%s is known by at least six wrong spellings and twelve everyday phrases', (_, { data }) => {
    const { misspellings, phrases } = data as { misspellings: string[]; phrases: string[] };
    expect(misspellings.length).toBeGreaterThanOrEqual(6);
    expect(phrases.length).toBeGreaterThanOrEqual(12);
  });
});
