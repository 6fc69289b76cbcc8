import { describe, expect, it } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { readTexts } from '#check/read-texts.ts';
import { findings } from './evidence-search.ts';

const files = loadContent('content');

interface Pair {
  therapy: string;
  evidence: string;
  sources?: string[];
}

const forms = readTexts(files).filter(({ collection }) => collection === 'conditions');
const pairsOf = (data: unknown) => (data as { therapies: Pair[] }).therapies;
const printed = Object.fromEntries(
  forms.map(({ slug, data }) => [
    slug,
    Object.fromEntries(
      pairsOf(data).map(({ therapy, evidence, sources = [] }) => [therapy, { label: evidence, sources }]),
    ),
  ]),
);

describe('the evidence labels', () => {
  it.each(Object.entries(findings))(
    'of %s are those that the search earned, each with all its sources',
    (slug, [massage, release, points]) => {
      expect(printed[slug]).toEqual({
        'therapeutic-massage': massage,
        'myofascial-release': release,
        'trigger-point-therapy': points,
      });
    },
  );

  it('make 54 pairs: one moderate, twenty limited, twenty very limited, thirteen where nothing was found', () => {
    const all = Object.values(findings).flat();
    const count = (label: string) => all.filter((known) => known.label === label).length;
    expect([
      all.length,
      ...['Moderate', 'Limited', 'Very limited', 'Searched, none found'].map(count),
    ]).toEqual([54, 1, 20, 20, 13]);
  });

  const named = {
    'therapeutic-massage': /massage/i,
    'myofascial-release': /release/i,
    'trigger-point-therapy': /trigger point/i,
  };

  it('at the top of a page name the technique that earned them, where the others earned less', () => {
    const unnamed = forms.filter(({ data }) => {
      const { evidence } = data as { evidence: { label: string; says: string } };
      const pairs = pairsOf(data);
      const best = pairs.filter((pair) => pair.evidence === evidence.label);
      if (best.length === pairs.length) return false;
      return !best.some(({ therapy }) => named[therapy as keyof typeof named].test(evidence.says));
    });
    expect(unnamed.map(({ slug }) => slug)).toEqual([]);
  });

  it('of a therapy as a whole are never above Limited', () => {
    const therapies = readTexts(files).filter(({ collection }) => collection === 'therapies');
    expect(therapies.map(({ data }) => (data as { evidence: { label: string } }).evidence.label)).toEqual(
      therapies.map(() => 'Limited'),
    );
  });
});

describe('words about sources', () => {
  it.each(readTexts(files).map((entry) => [entry.file, entry] as const))(
    '%s says nothing of how a source was read, which its list says',
    (_, { body, data }) => {
      const said =
        /read only|only the first part|have not seen (?:how|the authors)|we read the|summary only|that we know of/i;
      expect(`${JSON.stringify(data)}${body}`).not.toMatch(said);
    },
  );

  it('read on no page without a result: such a source may stand in a list, and carries no sentence', () => {
    const withoutResult = ['kinne', 'nct-globus', 'nct-dizziness', 'rangel'];
    const cited = readTexts(files).flatMap(({ file, body }) =>
      withoutResult.filter((id) => body.includes(`<Source id="${id}"`)).map((id) => `${file}: ${id}`),
    );
    expect(cited).toEqual([]);
  });

  it('use none of the labels of the old scale', () => {
    const old = /\bNone found\b|\bMixed\b|no trial that we know of|nobody has tested/;
    const using = readTexts(files).filter(({ body, data }) => old.test(`${JSON.stringify(data)}${body}`));
    expect(using.map(({ file }) => file)).toEqual([]);
  });

  const addresses = readTexts(files).flatMap(({ file, data }) =>
    ((data as { sources?: { url?: string }[] }).sources ?? []).flatMap(({ url }) =>
      url === undefined ? [] : [{ file, url }],
    ),
  );

  it('lead to the original and not to a copy of it', () => {
    const copies =
      /bowtiemassage|developer\.api\.nhs|windsorhouse|limelighthealth|cottagehealth|chigaco|coek\.info|docslib|scribd|megatopx|ouci\.dntb/;
    expect(addresses.filter(({ url }) => copies.test(url))).toEqual([]);
  });

  it('lead to one text: neither to a search nor to a home page', () => {
    const isOneText = (url: string) => {
      const { hostname, pathname, search } = new URL(url);
      const isSearch = hostname.startsWith('search.') || /[?&](?:q|term|query)=/.test(search);
      return !isSearch && (pathname !== '/' || search !== '');
    };
    expect(addresses.filter(({ url }) => !isOneText(url))).toEqual([]);
  });
});
