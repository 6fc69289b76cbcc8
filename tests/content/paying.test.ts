import { describe, expect, it } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { readTexts } from '#check/read-texts.ts';

const entries = readTexts(loadContent('content'));
const bodyOf = (slug: string) => entries.find((entry) => entry.slug === slug)?.body ?? '';
const paragraphs = bodyOf('paying').split(/\n{2,}/);
const citing = (id: string) => paragraphs.filter((text) => text.includes(`<Source id="${id}" />`)).join('\n');

interface Statement {
  source: string;
  /** What must stand in the paragraph that cites the source. */
  says: string[];
  /** The statement depends on the reader's own case. */
  asksLawyer?: true;
}

/** What may be said about law and tax, each with where it comes from. A lawyer's correction changes this list. */
const statements: Statement[] = [
  { source: 'irs-502', says: ['mainly to ease or prevent an illness', 'not for general health'] },
  {
    source: 'usc-223',
    says: [
      'nobody approves a cost beforehand',
      'You keep the proof',
      'answer to the tax office (IRS)',
      'taxed as income, **plus 20 percent**',
      'falls away after 65, with disability or at death',
      'Only costs after the account was opened count',
    ],
  },
  {
    source: 'ir-2024',
    says: ['may make all its payments taxable', 'treatment of a specific diagnosis', 'in March 2024'],
  },
  {
    source: 'mi-auto',
    says: [
      'policies issued or renewed after July 1, 2020',
      'unlimited, $500,000, $250,000, $250,000 with exclusions, $50,000 (with Medicaid), or none (with Medicare A and B)',
      'declarations page',
    ],
  },
  {
    source: 'mcl-3157',
    says: [
      'care given after July 1, 2021',
      'After July 1, 2023 the cap is at most 190 percent of what Medicare pays',
      'a share of what the provider charged on January 1, 2019',
    ],
    asksLawyer: true,
  },
  { source: 'andary', says: ['do not reach people hurt before June 11, 2019'], asksLawyer: true },
  { source: 'mcl-3145', says: ['in writing', '**within one year** of the crash'], asksLawyer: true },
  {
    source: 'revive-2016',
    says: ['lawful, reasonably necessary and reasonably priced', 'an unpublished case of 2016', 'license'],
  },
  {
    source: 'belcher-2020',
    says: [
      'workers’ compensation **not** to pay for massage here, even with a prescription',
      'published decision of 2020, the Michigan Court of Appeals',
      'a listed health professional prescribes the care, **and** a physical therapist or an assistant gives it',
    ],
    asksLawyer: true,
  },
];

const curly = (text: string) => text.replaceAll("'", '’');

describe('the page on paying', () => {
  it.each(statements.map((statement) => [statement.source, statement] as const))(
    'says what %s says, beside its number',
    (id, { says, asksLawyer }) => {
      const text = curly(citing(id));
      expect(says.filter((words) => !text.includes(words))).toEqual([]);
      if (asksLawyer) expect(text).toMatch(/\bask a lawyer\b/i);
    },
  );

  it('has a source for every sum, share, date and court', () => {
    const legal = /\$\d|\d percent|\b(?:19|20)\d\d\b|\bCourt\b|\bthe law\b/;
    expect(paragraphs.filter((text) => legal.test(text) && !text.includes('<Source id='))).toEqual([]);
  });

  it('cites no source that this list does not hold to its words', () => {
    const cited = [...bodyOf('paying').matchAll(/<Source id="(.+?)"/g)].map(([, id]) => id);
    expect([...new Set(cited)].toSorted()).toEqual(statements.map(({ source }) => source).toSorted());
  });

  it('says before anything else that nobody of the profession has checked it', () => {
    const first = paragraphs.findIndex((text) => text.startsWith('## '));
    expect(paragraphs.slice(0, first).join(' ')).toContain('No lawyer or tax adviser has checked it yet.');
  });

  it('keeps FSA and HSA apart: who decides, and who is asked', () => {
    const sections = bodyOf('paying').split(/^## /m);
    const sectionOn = (account: string) => sections.find((text) => text.startsWith(account)) ?? '';
    expect(sectionOn('FSA')).toMatch(/administrator decides claim by claim/);
    expect(sectionOn('FSA')).not.toMatch(/\bHSA\b|20 percent/);
    expect(sectionOn('HSA')).toMatch(/tax adviser/);
  });

  it('says of Medicare only whom to ask', () => {
    const section = bodyOf('paying').split('## Health insurance and Medicare')[1]?.split('\n## ')[0] ?? '';
    expect(section).toContain('Ask Medicare or your own plan');
    expect(section).not.toMatch(/Medicare (?:pays|covers|does|never|will)/);
  });
});

describe('the words about paying on all pages', () => {
  it('promise no cover, and apply no rule for chiropractors to massage', () => {
    const promise =
      /3107b|chiropract\w+ (?:rule|law)|(?<!whether )your (?:auto |car )?insur(?:ance|er) (?:pays|will pay|covers)/i;
    expect(entries.filter(({ body }) => promise.test(body)).map(({ file }) => file)).toEqual([]);
  });

  it('agree in the article after a crash: the year, the license, and who has not checked it', () => {
    const article = bodyOf('after-a-car-accident');
    expect(article).toMatch(/Write to your own insurer early, and within a year of the crash/);
    expect(article).toContain(
      'massage by people without a license did not count. <Source id="revive-2016" />',
    );
    expect(article).toContain('No lawyer has checked it.');
    expect(article).toMatch(/We cannot tell you whether anyone will pay/);
  });
});
