import { describe, expect, it } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { readTexts } from '#check/read-texts.ts';

const files = loadContent('content');

interface Pair {
  therapy: string;
  evidence: string;
  searched?: string;
}

const forms = readTexts(files).filter(({ collection }) => collection === 'conditions');
const pairsOf = (data: unknown) => (data as { therapies: Pair[] }).therapies;
const labels = Object.fromEntries(
  forms.map(({ slug, data }) => [
    slug,
    Object.fromEntries(pairsOf(data).map(({ therapy, evidence }) => [therapy, evidence])),
  ]),
);

const none = 'Searched, none found';
const very = 'Very limited';
const some = 'Limited';

/** Labels for massage, myofascial release and trigger point therapy. Source: the evidence search of November 2026. */
const found: Record<string, readonly [massage: string, release: string, points: string]> = {
  sciatica: [very, very, very],
  'carpal-tunnel-syndrome': [some, very, very],
  'jaw-pain': [some, some, 'Moderate'],
  toothache: [none, none, none],
  earache: [very, none, none],
  sinusitis: [very, none, none],
  tinnitus: [very, very, some],
  dizziness: [very, none, none],
  'sore-throat': [none, very, none],
  fibromyalgia: [some, some, none],
  'unexplained-pain': [some, very, very],
  'myofascial-pain-syndrome': [very, very, some],
  'car-accident-injury': [very, very, none],
  'tension-headache': [some, some, some],
  'neck-pain': [some, some, some],
  'low-back-pain': [some, some, some],
  'plantar-fasciitis': [some, some, very],
  'frozen-shoulder': [some, very, very],
};

describe('the evidence labels', () => {
  it.each(Object.entries(found))(
    'of %s are those that the search earned',
    (slug, [massage, release, points]) => {
      expect(labels[slug]).toEqual({
        'therapeutic-massage': massage,
        'myofascial-release': release,
        'trigger-point-therapy': points,
      });
    },
  );

  it('make 54 pairs: one moderate, twenty limited, twenty very limited, thirteen where nothing was found', () => {
    const all = Object.values(found).flat();
    const count = (label: string) => all.filter((known) => known === label).length;
    expect([all.length, count('Moderate'), count(some), count(very), count(none)]).toEqual([
      54, 1, 20, 20, 13,
    ]);
  });

  it('of a therapy as a whole are never above Limited', () => {
    const therapies = readTexts(files).filter(({ collection }) => collection === 'therapies');
    expect(therapies.map(({ data }) => (data as { evidence: { label: string } }).evidence.label)).toEqual(
      therapies.map(() => some),
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
