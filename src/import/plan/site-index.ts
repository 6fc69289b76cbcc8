import { plainHtml } from '#import/text/html-text.ts';
import type { Attachment } from '#import/text/text-sources.ts';
import { dayOf, dayOfPubDate } from '#import/plan/import-day.ts';
import { type Sorting, sortItem } from '#import/plan/sort-items.ts';
import { type ExportFile, readWxr } from '#import/wxr/read-wxr.ts';
import type { Damage, WxrAuthor, WxrItem, WxrSite, WxrTerm } from '#import/wxr/wxr-item.ts';

/** What is known of an item without its text. */
export interface IndexedItem {
  /** Says which item it is, in this export and the next. */
  key: string;
  id: string;
  type: string;
  status: string;
  title: string;
  slug: string;
  link: string;
  creator: string;
  /** Undefined where the export has no date that can be meant. */
  day: string | undefined;
  parent: string;
  /** Slugs that it had before. */
  oldSlug: string | undefined;
  /** Pages that its text was split into. */
  pageCount: number;
  commentCount: number;
  categories: WxrItem['categories'];
  line: number;
  sorting: Sorting;
}

export interface IndexedFile extends Attachment {
  parent: string;
  link: string;
  title: string;
}

/** All of an export but its texts and comments: small enough to be held whole. */
export interface SiteIndex {
  site: WxrSite;
  authors: WxrAuthor[];
  terms: WxrTerm[];
  items: IndexedItem[];
  files: Map<string, IndexedFile>;
  /** Texts of reusable blocks. */
  blocks: Map<string, string>;
  damages: { file: string; damage: Damage }[];
  damageCount: number;
  /** File and line of the damage before. */
  lastDamage: string;
  /** Items that the file breaks off in. */
  cutOff: IndexedItem[];
  /** Key of the first taken item that shows a file, by the number of the file. */
  shownBy: Map<string, string>;
}

/** More of one kind say nothing new. */
const mostDamages = 50;

export const keyOf = ({ id, type, slug, title, line }: WxrItem): string =>
  id === '' ? `${type || 'item'} ${slug || plainHtml(title).slice(0, 60) || `of line ${line}`}` : id;

export async function indexSite(
  sources: readonly ExportFile[],
  options: { types: readonly string[]; today: string },
): Promise<SiteIndex> {
  const index: SiteIndex = {
    site: { title: '', address: '', version: '' },
    authors: [],
    terms: [],
    items: [],
    files: new Map(),
    blocks: new Map(),
    damages: [],
    damageCount: 0,
    lastDamage: '',
    cutOff: [],
    shownBy: new Map(),
  };
  const keys = new Set<string>();
  for (const source of sources)
    for await (const part of readWxr(source))
      switch (part.kind) {
        case 'site':
          if (index.site.address === '') index.site = part.site;
          break;
        case 'author':
          if (!index.authors.some(({ login }) => login === part.author.login))
            index.authors.push(part.author);
          break;
        case 'term':
          index.terms.push(part.term);
          break;
        case 'damage':
          addDamage(index, source.name, part.damage);
          break;
        case 'cut-off':
          index.cutOff.push(indexItem(part.item, options, keys));
          break;
        default:
          addItem(index, part.item, options, keys);
      }
  return index;
}

/** A line is one place, however many of its characters are wrong. */
function addDamage(index: SiteIndex, file: string, damage: Damage): void {
  if (index.lastDamage === `${file}:${damage.line}`) return;
  index.lastDamage = `${file}:${damage.line}`;
  index.damageCount += 1;
  if (index.damages.length < mostDamages) index.damages.push({ file, damage });
}

type Options = Parameters<typeof indexSite>[1];

function addItem(index: SiteIndex, item: WxrItem, options: Options, keys: Set<string>): void {
  const indexed = indexItem(item, options, keys);
  index.items.push(indexed);
  if (indexed.sorting.taken === 'articles' || indexed.sorting.taken === 'pages')
    for (const id of shownFiles(item)) if (!index.shownBy.has(id)) index.shownBy.set(id, indexed.key);
  if (item.type === 'wp_block') index.blocks.set(item.id, item.content);
  if (item.type === 'attachment' && !index.files.has(item.id))
    index.files.set(item.id, {
      id: item.id,
      url: item.attachmentUrl || item.link,
      alt: plainHtml(item.meta.get('_wp_attachment_image_alt') ?? ''),
      caption: plainHtml(item.excerpt),
      parent: item.parent,
      link: item.link,
      title: indexed.title,
    });
}

/** Numbers of files in the marks that WordPress leaves: classes, settings of blocks, galleries. */
function shownFiles({ content, meta }: WxrItem): string[] {
  const found = content.matchAll(
    /\bwp-(?:image|att)-(\d+)|"(?:id|mediaId)":"?(\d+)|\bids?="?([\d,\s]+)|"ids":\[([\d,"\s]+)/g,
  );
  const numbers = [...found].flatMap((match) => match.slice(1).join(',').match(/\d+/g) ?? []);
  return [meta.get('_thumbnail_id')?.trim() ?? '', ...numbers];
}

function indexItem(item: WxrItem, { types, today }: Options, keys: Set<string>): IndexedItem {
  const key = keyOf(item);
  const sorting = keys.has(key)
    ? ({ taken: false, why: 'It stands in the export twice. The first is taken.' } as const)
    : sortItem(item, types);
  keys.add(key);
  return {
    key,
    id: item.id,
    type: item.type,
    status: item.status,
    title: plainHtml(item.title),
    slug: item.slug,
    link: item.link,
    creator: item.creator,
    day: dayOf(item.date, today) ?? dayOf(item.dateGmt, today) ?? dayOfPubDate(item.pubDate, today),
    parent: item.parent,
    oldSlug: item.meta.get('_wp_old_slug'),
    pageCount: item.content.split('<!--nextpage-->').length,
    commentCount: item.comments.length,
    categories: item.categories,
    line: item.line,
    sorting,
  };
}
