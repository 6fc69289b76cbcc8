import type { CommentCounts } from '#import/pages/convert-comments.ts';
import type { ImportReport, ReportItem } from '#import/report/import-report.ts';
import type { NoteKind } from '#import/text/notes.ts';
import { countOf, joinWords } from '#lib/list-words.ts';

/** A stretch of the report: what it is about, what to do with it, and its lines. */
export interface ReportPart {
  title: string;
  about: string;
  lines: string[];
}

export const noteNames: Record<NoteKind, string> = {
  look: 'To be looked at',
  changed: 'Changed',
  left: 'Left out',
};

const claimNames = {
  banned: 'Never said on this site',
  promise: 'A promise without a source',
  slogan: 'An advertisement',
} as const;

/** "posts", "pages", and what else an export is made of, as the owner knows it. */
const kindNames: Record<string, string> = {
  post: 'post',
  page: 'page',
  attachment: 'picture or file',
  nav_menu_item: 'menu entry',
  wp_block: 'shared block',
};

export const kindOf = ({ type }: ReportItem): string => kindNames[type] ?? (type || 'item');

/** Where an item was in the old site, in words. */
export const placeOf = ({ address, id, line }: ReportItem): string =>
  address === '' ? `number ${id || '?'}, line ${line} of the export` : address;

/** A picture that lies beside a draft. */
export const pictureLine = (item: ReportItem): string =>
  `${item.title} (${placeOf(item)}), for ${item.file ?? ''}${item.why === undefined ? '' : `. ${item.why}`}`;

/** What there is to be said of a draft, the most important first. */
export function linesOf(item: ReportItem): { kind: NoteKind; text: string }[] {
  const claims = item.claims.map(({ kind, claim }) => ({
    kind: 'look' as const,
    text: `${claimNames[kind]}: "${claim.words}" in "${shorten(claim.sentence)}" What to do: ${claim.fix}.`,
  }));
  const changed = item.why === undefined ? [] : [{ kind: 'changed' as const, text: item.why }];
  const comments = item.comments === undefined ? [] : commentLines(item.comments);
  const all = [...changed, ...item.notes, ...claims, ...comments];
  return (['look', 'changed', 'left'] as const).flatMap((kind) => all.filter((line) => line.kind === kind));
}

function commentLines(counts: CommentCounts): { kind: NoteKind; text: string }[] {
  const { published, waiting, byPractice, cut, empty, spam, trash, pingbacks, other, twice } = counts;
  const taken = [
    published > 0 ? `${countOf(published, 'comment')} published` : '',
    waiting > 0 ? `${countOf(waiting, 'comment')} waiting for you` : '',
    byPractice > 0 ? `${byPractice} of them by the old site's own authors, shown as the practice's` : '',
    cut > 0 ? `${cut} cut, as they were longer than the store takes` : '',
  ].filter((text) => text !== '');
  const left = [
    spam > 0 ? `${spam} of spam` : '',
    trash > 0 ? `${trash} from the trash` : '',
    pingbacks > 0 ? countOf(pingbacks, 'pingback') : '',
    other > 0 ? `${countOf(other, 'note')} of editors or plugins` : '',
    twice > 0 ? `${twice} that the export has twice` : '',
    empty > 0 ? `${empty} without words` : '',
  ].filter((text) => text !== '');
  return [
    ...(taken.length > 0 ? [{ kind: 'changed' as const, text: `${joinWords(taken)}.` }] : []),
    ...(left.length > 0 ? [{ kind: 'left' as const, text: `Comments: ${joinWords(left)}.` }] : []),
  ];
}

const shorten = (text: string) => (text.length > 160 ? `${text.slice(0, 157)}...` : text);

/** "97 rows of the export: 56 posts and 20 pages became drafts ..." */
export function summaryOf({ items }: ImportReport): string {
  const count = (outcome: ReportItem['outcome'], isFile: boolean) =>
    items.filter((item) => item.outcome === outcome && (item.type === 'attachment') === isFile).length;
  const parts = [
    countOf(count('taken', false), 'draft'),
    `${countOf(count('taken', true), 'picture')} taken`,
    `${count('left', false) + count('left', true)} left out`,
    ...(count('deleted', false) > 0
      ? [`${count('deleted', false)} deleted here since an earlier import`]
      : []),
  ];
  return `${countOf(items.length, 'item')} in the export: ${joinWords(parts)}.`;
}

/** All parts but the drafts themselves; those without a line are left away. */
export function partsOf(report: ImportReport): ReportPart[] {
  const { items, missing, terms, gone, redirects, same, damages, damageCount, authors } = report;
  const left = items.filter(({ outcome }) => outcome !== 'taken');
  const byWhy = Map.groupBy(left, ({ why = '' }) => why);
  const pictures = Map.groupBy(missing, ({ address }) => address);
  const parts: ReportPart[] = [
    {
      title: 'Damage in the file',
      about: `The file is no well-formed XML in ${countOf(damageCount, 'place')}. All that could be read was read; compare the pages near these lines with the old site.`,
      lines: damages.map(({ file, damage }) => `${file}, line ${damage.line}: ${damage.message}`),
    },
    {
      title: 'Left out',
      about: 'These items have no file here.',
      lines: [...byWhy].flatMap(([why, some]) => [
        ...some.map(
          (item) => `${kindOf(item)}: ${item.title || 'without a title'} (${placeOf(item)}). ${why}`,
        ),
      ]),
    },
    {
      title: 'Pictures that are not at hand',
      about: 'Nothing is shown from the old site. Where each stood, a line in the draft holds its place.',
      lines: [...pictures].map(
        ([address, uses]) =>
          `${address}, in ${joinWords([...new Set(uses.map(({ usedIn }) => usedIn))])}: ${uses[0]?.why ?? ''}.`,
      ),
    },
    {
      title: 'Categories and tags',
      about: 'Those that have the name of a therapy or condition became relations. All others are listed.',
      lines: terms.map(
        ({ taxonomy, name, slug, count, page }) =>
          `${taxonomy.replace('post_tag', 'tag')}: ${name || slug} (${countOf(count, 'item')}) ${page === undefined ? 'has no page of its name' : `became ${page.path}`}.`,
      ),
    },
    {
      title: 'Authors',
      about:
        'Articles of this site are signed by the therapist of practice.yaml. The old site named these authors:',
      lines: authors.filter((name) => name !== ''),
    },
    {
      title: 'Old addresses that lead to new pages',
      about: `${countOf(redirects.length, 'address', 'addresses')} in content/redirects.yaml, beside ${same} that stay as they are. Those of drafts begin to work when the draft is published.`,
      lines: redirects.map(({ from, to }) => `${from} leads to ${to}`),
    },
    {
      title: 'Old addresses that are gone',
      about: 'Whoever follows one of these sees the page that says so.',
      lines: gone.map(({ from, why }) => `${from}: ${why}`),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}
