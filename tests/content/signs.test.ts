import { describe, expect, it } from 'vitest';
import { readBodySigns } from '#check/read-body-signs.ts';
import { loadContent } from '#check/load-content.ts';
import { readTexts } from '#check/read-texts.ts';

const files = loadContent('content');

/** How fast a sign came, so that a complaint of many years sends nobody to 911. */
const timeWord =
  /\b(?:now|new|newly|sudden|suddenly|violent|recent|today|worst|swelling|choking|bleeds|faints?|pass out|seizure|end(?:ing)? your life|harming yourself|hurting yourself|(?:in|within) the last|over hours or days|within (?:hours|days|three days)|did not before|no doctor can see you|droops|cough up blood|have (?:become|grown|turned|appeared))\b/;

const emergencies = readTexts(files).flatMap(({ file, data }) =>
  ((data as { redFlags?: { emergency?: string[] } }).redFlags?.emergency ?? []).map((line) => ({
    file,
    line,
  })),
);
const { signs } = readBodySigns(files);
const ofAreas = Object.entries(signs).flatMap(([area, card]) =>
  (card?.emergency ?? []).map((line) => ({ file: `body-areas.yaml, ${area}`, line })),
);

describe('every line that sends a reader to 911', () => {
  it('is there', () => {
    expect(emergencies.length).toBeGreaterThan(80);
    expect(ofAreas.length).toBeGreaterThan(60);
  });

  it('says how fast the sign came', () => {
    const slow = [...emergencies, ...ofAreas].filter(({ line }) => !timeWord.test(line));
    expect(slow).toEqual([]);
  });

  it('counts a crash only where it is recent', () => {
    const old = [...emergencies, ...ofAreas].filter(
      ({ line }) => /\bcrash\b/.test(line) && !/last (?:few )?days|recent/.test(line),
    );
    expect(old).toEqual([]);
  });
});

it('the signs that wait for a doctor today are on the pages that need them', () => {
  const today = (slug: string) =>
    readTexts(files)
      .filter((entry) => entry.slug === slug)
      .flatMap(({ data }) => (data as { redFlags?: { today?: string[] } }).redFlags?.today ?? [])
      .join(' ');
  for (const slug of ['earache', 'tinnitus', 'dizziness'])
    expect(today(slug), slug).toContain('lost hearing within three');
  for (const slug of ['tension-headache', 'jaw-pain', 'sinusitis'])
    expect(today(slug), slug).toContain('over 50');
  for (const slug of ['aching-legs', 'sciatica', 'plantar-fasciitis'])
    expect(today(slug), slug).toContain('clot');
  for (const slug of ['low-back-pain', 'neck-pain', 'unexplained-pain'])
    expect(today(slug), slug).toContain('cancer');
});
