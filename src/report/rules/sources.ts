import type { CheckedPage } from '#report/checked-page.ts';
import type { Finding } from '#report/finding.ts';
import { joinWords } from '#lib/list-words.ts';

/** A domain whose word carries weight on a health page. Source: this project's rules for search engines, 37. */
const authority =
  /(?:^|\.)(?:nih\.gov|medlineplus\.gov|nhs\.uk|cochranelibrary\.com|mayoclinic\.org|clevelandclinic\.org|aaos\.org|pubmed\.gov)$/;

/** True for the address of a page that carries weight on health. */
function isAuthority(url: string): boolean {
  return authority.test(new URL(url).hostname);
}

/** Ids of sources that nothing on the page rests on. */
function idleSources({ form, body }: Pick<CheckedPage, 'form' | 'body'>): string[] {
  const whole = JSON.stringify({ ...form, sources: [] }) + body;
  return form.sources.flatMap(({ id, signs }) => (signs || whole.includes(`"${id}"`) ? [] : id));
}

/** Health pages rest on an authority, and list nothing that they do not rest on. */
export function sourceListFindings(page: CheckedPage): Finding[] {
  const { file, form, fieldLines, collection } = page;
  if (collection === 'pages') return [];
  const place = { topic: 'source', file, line: fieldLines['sources'] } as const;
  const idle = idleSources(page);
  return [
    ...(form.sources.some(({ url }) => url !== undefined && isAuthority(url))
      ? []
      : [
          {
            ...place,
            level: 'soon' as const,
            message: 'None of its sources is a health authority.',
            fix: 'Add what one of these says: nih.gov, medlineplus.gov, nhs.uk, cochranelibrary.com, mayoclinic.org, clevelandclinic.org, aaos.org or PubMed.',
          },
        ]),
    ...(idle.length === 0
      ? []
      : [
          {
            ...place,
            level: 'later' as const,
            message: `Nothing on the page rests on ${joinWords(idle.map((id) => `"${id}"`))}.`,
            fix: 'Write <Source id="..." /> after what it supports, or take the source out of the list.',
          },
        ]),
  ];
}
