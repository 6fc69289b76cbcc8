import { describe, expect, it } from 'vitest';
import { readBodySigns } from '#check/read-body-signs.ts';
import { loadContent } from '#check/load-content.ts';
import { readTexts } from '#check/read-texts.ts';

const files = loadContent('content');
const { signs } = readBodySigns(files);

type Level = 'emergency' | 'today' | 'doctorFirst';
type Card = Partial<Record<Level, readonly string[]>>;

const conditions = new Map(
  readTexts(files)
    .filter(({ collection }) => collection === 'conditions')
    .map(({ slug, data }) => [slug, (data as { redFlags?: Card }).redFlags ?? {}] as const),
);
const areas = new Map(Object.entries(signs).map(([area, card]) => [area, (card ?? {}) as Card] as const));

interface Sign {
  level: Level;
  /** All of them stand in one line. */
  says: string[];
  conditions?: string[];
  areas?: string[];
}

/** What the sources of the warning signs name, and the pages that have to say it. */
const known: Record<string, Sign> = {
  'a hurt neck that nobody has examined': {
    level: 'emergency',
    says: ['last few days', 'nobody has examined', '65 or older', 'tingling', 'turn your head halfway'],
    conditions: ['neck-pain'],
  },
  'an injured artery of the neck, with or without a headache': {
    level: 'emergency',
    says: ['new pain on one side of your neck', 'with or without a headache', 'drooping eyelid'],
    conditions: ['neck-pain'],
    areas: ['neck'],
  },
  'the other signs of such an artery': {
    level: 'emergency',
    says: ['drooping eyelid', 'unequal pupils', 'spinning', 'pulsing whoosh'],
    conditions: ['neck-pain', 'tension-headache', 'earache', 'tinnitus', 'car-accident-injury'],
    areas: ['head', 'ear', 'neck'],
  },
  'a new pain on one side alone': {
    level: 'today',
    says: ['new pain on one side of your', 'unlike any'],
    conditions: ['neck-pain', 'jaw-pain', 'tension-headache'],
    areas: ['neck', 'face'],
  },
  'both legs': {
    level: 'emergency',
    says: ['in the last two weeks both legs', 'numb, weak, tingling or painful', 'getting worse'],
    conditions: ['sciatica', 'low-back-pain', 'aching-legs', 'unexplained-pain', 'fibromyalgia'],
    areas: ['low-back', 'hip', 'leg'],
  },
  'the seat, sex, bladder and bowels': {
    level: 'emergency',
    says: ['newly numb between the legs', 'during sex', 'pass or hold urine or stool'],
    conditions: ['sciatica', 'low-back-pain', 'aching-legs', 'unexplained-pain', 'car-accident-injury'],
  },
  'the seat and sex, by part of the body': {
    level: 'emergency',
    says: ['newly numb around your genitals', 'during sex'],
    areas: ['low-back', 'hip'],
  },
  'a cold, pale limb': {
    level: 'emergency',
    says: ['suddenly hurts and turns cold, pale or blue, numb or weak'],
    conditions: ['frozen-shoulder', 'carpal-tunnel-syndrome', 'plantar-fasciitis', 'aching-legs'],
    areas: ['arm', 'hand', 'leg', 'foot'],
  },
  'lost hearing': {
    level: 'today',
    says: ['within three days or less', 'in the last month', 'a specialist', '24 hours'],
    conditions: ['earache', 'tinnitus', 'dizziness'],
    areas: ['ear'],
  },
  'the bone behind the ear': {
    level: 'today',
    says: ['bone behind your ear', 'red, swollen or sore', 'sticks out or runs', 'fever'],
    conditions: ['earache'],
    areas: ['ear'],
  },
  'an ear, with diabetes or age': {
    level: 'today',
    says: ['worse at night', 'discharge', 'diabetes', 'weak immunity', 'older'],
    conditions: ['earache'],
    areas: ['ear'],
  },
  'a temple, scalp or jaw after 50': {
    level: 'today',
    says: ['over 50', 'new headache at the temple', 'sore scalp', 'jaw pain as you chew'],
    conditions: ['tension-headache', 'jaw-pain', 'earache', 'sinusitis', 'toothache'],
    areas: ['head', 'face', 'jaw'],
  },
  'sight lost or doubled': {
    level: 'emergency',
    says: ['see double', 'lose sight'],
    conditions: ['tension-headache', 'jaw-pain', 'sinusitis', 'toothache'],
    areas: ['face', 'jaw'],
  },
  'a hot joint': {
    level: 'today',
    says: ['within hours or days', 'feel ill or feverish'],
    conditions: ['frozen-shoulder', 'fibromyalgia', 'unexplained-pain', 'aching-legs', 'plantar-fasciitis'],
    areas: ['shoulder', 'arm', 'hand', 'hip', 'leg', 'foot', 'whole-body'],
  },
  'chest and upper back': {
    level: 'emergency',
    says: ['sudden, severe, sharp or stabbing pain', 'chest or upper back'],
    areas: ['chest', 'upper-back'],
  },
  'both shoulders, slowly': {
    level: 'doctorFirst',
    says: ['both shoulders', '45 minutes each morning', 'more than a week', 'after 50'],
    conditions: ['frozen-shoulder', 'myofascial-pain-syndrome'],
  },
  'one leg that may hold a clot': {
    level: 'today',
    says: ['one leg', 'throbbing', 'swollen', 'warm', 'red or darker', 'no massage'],
    conditions: ['aching-legs', 'sciatica', 'plantar-fasciitis', 'myofascial-pain-syndrome'],
    areas: ['leg', 'foot'],
  },
  'a back or neck after cancer': {
    level: 'today',
    says: ['you have or had cancer', 'new or grow', 'like a band', 'at night', 'limb'],
    conditions: ['low-back-pain', 'neck-pain', 'unexplained-pain', 'sciatica'],
    areas: ['low-back', 'upper-back', 'neck'],
  },
};

const isWhole = (card: Card | undefined, { level, says }: Sign) =>
  card?.[level]?.some((line) => says.every((words) => line.includes(words))) === true;

describe('the signs that the sources name', () => {
  it.each(Object.entries(known))('are whole where they are needed: %s', (_, sign) => {
    const missing = [
      ...(sign.conditions ?? []).filter((slug) => !isWhole(conditions.get(slug), sign)),
      ...(sign.areas ?? []).filter((area) => !isWhole(areas.get(area), sign)),
    ];
    expect(missing).toEqual([]);
  });
});

describe('the safety check', () => {
  const body = readTexts(files).find(({ slug }) => slug === 'safe')?.body ?? '';
  const order = (...parts: string[]) => parts.map((part) => body.indexOf(part));

  it('begins with a stroke, then today, not today, a doctor, and the way to book after "Go ahead"', () => {
    expect(/<Emergency>\s+- (.+)/.exec(body)?.[1]).toMatch(/face droops.+speech slurs.+one side/);
    const places = order(
      '</Emergency>',
      '## See a doctor today',
      '## Not today',
      '## Ask your doctor first',
      '## Go ahead',
      '<Book />',
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('turns away no stiff neck, and answers varicose veins, a pacemaker and sunburn', () => {
    expect(body).not.toMatch(/pain that no doctor has explained/i);
    expect(body).toMatch(/new and severe, getting worse, waking you at night, or weeks old without a reason/);
    for (const word of ['varicose veins', 'pacemaker', 'sunburn'])
      expect(body, word).toMatch(new RegExp(`<Ask question="[^"]*${word}`));
    expect(body).toContain('A vein that bleeds is an emergency.');
  });
});
