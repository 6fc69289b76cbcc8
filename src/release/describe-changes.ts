import { fieldsOf, titleIn } from '#check/page-fields.ts';
import { readYaml } from '#check/read-yaml.ts';
import { labelField } from '#check/label-field.ts';
import type { Change } from '#release/read-changes.ts';
import { countOf, joinWords } from '#lib/list-words.ts';

/** Changes in an owner's words. */
interface ChangeDescription {
  /** "2 pages changed, 1 new". */
  summary: string;
  /** One line for each: "Changed: Sciatica". */
  lines: string[];
  /** Short enough for the first line of a commit: "Sciatica and Your first visit changed". */
  subject: string;
}

type Kind = 'changed' | 'fresh' | 'gone' | 'draft';

const kindWords: Record<Kind, string> = {
  changed: 'Changed',
  fresh: 'New',
  gone: 'Taken away',
  draft: 'Draft, which visitors do not see',
};

/** What changes mean for visitors. */
export function describeChanges(changes: readonly Change[]): ChangeDescription {
  const pages = changes.filter(({ path }) => path.endsWith('.mdx')).map(pageChange);
  const titlesOf = (kind: Kind) => pages.filter((page) => page.kind === kind).map(({ title }) => title);
  const facts = changes.filter(({ path }) => path === 'practice.yaml').flatMap(factLines);
  const others = changes.filter(({ path }) => !path.endsWith('.mdx') && path !== 'practice.yaml');
  const kinds = Object.keys(kindWords) as Kind[];
  return {
    summary: joinCommas([
      ...pageCounts(titlesOf),
      ...(facts.length > 0 ? [`${countOf(facts.length, 'fact')} of the practice`] : []),
      ...(others.length > 0 ? [countOf(others.length, 'other file')] : []),
    ]),
    lines: [
      ...kinds.flatMap((kind) => titlesOf(kind).map((title) => `${kindWords[kind]}: ${title}`)),
      ...facts,
      ...others.map(({ path, before, after }) => `${fileWord(before, after)}: ${path}`),
    ],
    subject: subjectOf(pages, facts.length, others.length),
  };
}

function pageCounts(titlesOf: (kind: Kind) => string[]): string[] {
  const counts = (['changed', 'fresh', 'gone'] as const).map(
    (kind) => [kind, titlesOf(kind).length] as const,
  );
  const words = { changed: 'changed', fresh: 'new', gone: 'taken away' };
  const present = counts.filter(([, count]) => count > 0);
  const counted = present.map(([kind, count], place) =>
    place === 0 ? `${countOf(count, 'page')} ${words[kind]}` : `${count} ${words[kind]}`,
  );
  const drafts = titlesOf('draft').length;
  return [...counted, ...(drafts > 0 ? [countOf(drafts, 'draft')] : [])];
}

/** What became of a page, and what it is called. */
export function pageChange({ path, before, after }: Change): { kind: Kind; title: string } {
  const [old, now] = [before, after].map((text) => (text === undefined ? undefined : fieldsOf(text)));
  const title = titleIn(now) ?? titleIn(old) ?? path;
  if (isShown(old) && isShown(now)) return { kind: 'changed', title };
  if (isShown(now)) return { kind: 'fresh', title };
  if (isShown(old)) return { kind: 'gone', title };
  return { kind: after === undefined ? 'gone' : 'draft', title };
}

const isShown = (fields: ReturnType<typeof fieldsOf> | undefined) =>
  fields !== undefined && fields['draft'] !== true;

/** "Phone: was 517-555-0100, is 517-555-0101", for each fact that differs. */
function factLines({ path, before = '', after = '' }: Change): string[] {
  const old = (readYaml(before).data ?? {}) as Record<string, unknown>;
  const now = (readYaml(after).data ?? {}) as Record<string, unknown>;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
    .map((name) => `${labelField(path, name) ?? name}: ${factWords(old[name], now[name])}`);
}

function factWords(old: unknown, now: unknown): string {
  if (now === undefined) return 'taken away';
  const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number';
  if (old === undefined) return isPlain(now) ? `now ${now as string}` : 'new';
  return isPlain(old) && isPlain(now) ? `was ${old as string}, is now ${now as string}` : 'changed';
}

function fileWord(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return 'New file';
  return after === undefined ? 'File taken away' : 'File changed';
}

function subjectOf(pages: readonly { title: string }[], factCount: number, otherCount: number): string {
  const titles = pages.map(({ title }) => title);
  const named =
    titles.length <= 3 ? titles : [...titles.slice(0, 2), countOf(titles.length - 2, 'more page')];
  const parts = [
    ...named,
    ...(factCount > 0 ? ['facts of the practice'] : []),
    ...(otherCount > 0 && named.length === 0 && factCount === 0 ? [countOf(otherCount, 'file')] : []),
  ];
  return `Publish ${joinWords(parts)}`.slice(0, 120);
}

const joinCommas = (parts: readonly string[]) => parts.join(', ');
