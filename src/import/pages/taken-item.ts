import type { AssignedPage } from '#import/plan/assign-pages.ts';
import type { OldAddresses } from '#import/plan/old-addresses.ts';
import { type RelatedTerm, termKey } from '#import/plan/relate-terms.ts';
import type { IndexedItem, SiteIndex } from '#import/plan/site-index.ts';
import type { DraftCheck } from '#import/pages/check-draft.ts';
import { type Relations, draftPage, pictureAlt } from '#import/pages/draft-page.ts';
import { findTextClaims } from '#import/pages/find-claims.ts';
import type { Pictures } from '#import/pages/imported-pictures.ts';
import { resolveLink } from '#import/pages/resolve-link.ts';
import type { ReportItem } from '#import/report/import-report.ts';
import { settingsHtml } from '#import/text/block-settings.ts';
import { convertText, plainMdx } from '#import/text/convert-text.ts';
import { Notes } from '#import/text/notes.ts';
import type { PictureResult, TextSources } from '#import/text/text-sources.ts';
import type { WxrItem } from '#import/wxr/wxr-item.ts';
import { formatField } from '#check/problem.ts';

/** What every item of one import is made with. */
export interface ImportTools {
  index: SiteIndex;
  addresses: OldAddresses;
  terms: ReadonlyMap<string, RelatedTerm>;
  pictures: Pictures;
  checkDraft: DraftCheck;
  /** Files by the summary that they have, in lower case. */
  summaries: Map<string, string>;
  today: string;
}

interface MadeDraft {
  text: string;
  notes: Notes;
  claims: ReportItem['claims'];
}

/** An item as the text of its draft, held against the check. */
export async function makeDraft(
  item: WxrItem,
  indexed: IndexedItem,
  page: AssignedPage,
  tools: ImportTools,
): Promise<MadeDraft> {
  const notes = new Notes();
  const names: string[] = [];
  const takePicture = tools.pictures.forPage(page);
  const picture = async (address: string, id: string | undefined) => {
    const result = await takePicture(address, id);
    if ('file' in result) names.push(result.file.slice(2));
    return result;
  };
  const top = await topPicture(item, tools, picture, notes);
  const body = await convertText(
    contentOf(item, notes),
    page.title,
    sourcesOf(indexed, tools, picture),
    notes,
  );
  const relations = relationsOf(indexed, tools.terms, notes);
  const { today, summaries } = tools;
  const parts = { item, indexed, page, relations, picture: top, today, notes, summaries };
  noteRest(item, notes);
  const text = draftPage({ ...parts, body });
  const checked = tools.checkDraft(page.file, text, names);
  if (checked.isReadable) {
    for (const problem of checked.problems)
      notes.add('look', `The check says: ${formatField(problem)} ${problem.message}`);
    return { text, notes, claims: claimsOf(body) };
  }
  notes.add('look', 'The text could not be read as this site reads texts: its plain words were taken.');
  const plain = plainMdx(item.content);
  return { text: draftPage({ ...parts, body: plain }), notes, claims: claimsOf(plain) };
}

/** Elementor stores its words in a custom field, too, and some sites in that alone. */
function contentOf({ content, meta }: WxrItem, notes: Notes): string {
  const stored = meta.get('_elementor_data') ?? '';
  if (content.trim() !== '' || stored === '') return content;
  notes.add(
    'look',
    'The words were taken out of what Elementor stored: see whether they are whole and in order.',
  );
  try {
    return settingsHtml(JSON.parse(stored));
  } catch {
    return '';
  }
}

function sourcesOf(
  indexed: IndexedItem,
  { index, addresses }: ImportTools,
  picture: TextSources['picture'],
): TextSources {
  return {
    attachment: (id) => index.files.get(id),
    ownPictures: () =>
      [...index.files.values()].filter(
        ({ parent, url }) => parent === indexed.id && /\.(?:avif|gif|jpe?g|png|webp|svg)$/i.test(url),
      ),
    block: (id) => index.blocks.get(id),
    link: (address) => resolveLink(address, indexed.link, index.site.address, addresses),
    picture,
  };
}

async function topPicture(
  item: WxrItem,
  { index }: ImportTools,
  picture: (address: string, id: string | undefined) => Promise<PictureResult>,
  notes: Notes,
): Promise<{ file: string; alt: string } | undefined> {
  const id = item.meta.get('_thumbnail_id')?.trim() ?? '';
  const file = index.files.get(id);
  if (id === '' || id === '0') return undefined;
  if (file === undefined) {
    notes.add('look', `Its picture at the top (number ${id}) is not in the export.`);
    return undefined;
  }
  const result = await picture(file.url, id);
  if ('file' in result) return { file: result.file, alt: pictureAlt(file.alt) };
  notes.add('look', `Its picture at the top is not at hand (${result.why}):`, file.url);
  return undefined;
}

function relationsOf(
  { categories }: IndexedItem,
  terms: ReadonlyMap<string, RelatedTerm>,
  notes: Notes,
): Relations {
  const relations: Relations = { therapies: [], conditions: [] };
  for (const { taxonomy, slug } of categories) {
    const term = terms.get(termKey(taxonomy, slug));
    if (term === undefined || taxonomy === 'post_format' || taxonomy === 'nav_menu') continue;
    if (term.page === undefined)
      notes.add('left', 'Categories and tags without a page of that name:', term.name);
    else if (!relations[term.page.collection].includes(term.page.slug))
      relations[term.page.collection].push(term.page.slug);
  }
  return relations;
}

/** What an item has beside its text, and this site no place for. */
function noteRest(item: WxrItem, notes: Notes): void {
  for (const [key, value] of item.meta)
    if (!key.startsWith('_') && value.trim() !== '') notes.add('left', 'Custom fields:', key);
  if (item.isSticky) notes.add('left', 'It was pinned above all other posts. Here the newest come first.');
  for (const name of item.tooLong)
    notes.add('look', `Its <${name}> was longer than anything that is read, and was cut.`);
}

function claimsOf(body: string): ReportItem['claims'] {
  const { banned, promises, slogans } = findTextClaims(body);
  return [
    ...banned.map((claim) => ({ kind: 'banned' as const, claim })),
    ...promises.map((claim) => ({ kind: 'promise' as const, claim })),
    ...slogans.map((claim) => ({ kind: 'slogan' as const, claim })),
  ];
}
