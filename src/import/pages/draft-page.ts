import { stringify } from 'yaml';
import { draftForm } from '#drafting/draft-form.ts';
import type { AssignedPage } from '#import/plan/assign-pages.ts';
import { dayOf } from '#import/plan/import-day.ts';
import type { IndexedItem } from '#import/plan/site-index.ts';
import { plainHtml } from '#import/text/html-text.ts';
import { type Notes, markFor } from '#import/text/notes.ts';
import type { WxrItem } from '#import/wxr/wxr-item.ts';
import { addDays } from '#lib/dates.ts';
import { guidanceMark } from '#lib/guidance.ts';

/** Relations of a page, by the slugs of the pages that it is about. */
export interface Relations {
  therapies: string[];
  conditions: string[];
}

interface DraftParts {
  item: WxrItem;
  indexed: IndexedItem;
  page: AssignedPage;
  body: string;
  relations: Relations;
  /** Picture at the top, with its description. */
  picture: { file: string; alt: string } | undefined;
  today: string;
  notes: Notes;
  /** Files by the summary that they have, in lower case: no two pages may share one. */
  summaries: Map<string, string>;
}

/** The file of a draft: what the old item says of itself, and guidance where this site asks for more. */
export function draftPage(parts: DraftParts): string {
  const { page, body } = parts;
  const form = page.collection === 'articles' ? articleForm(parts) : pageForm(parts);
  const text = [...openingMarks(parts), body === '' ? markFor('the text. The old post had none.') : body];
  if (page.collection === 'articles') text.push(reviewMark, '<Book />');
  const front = stringify(form, { lineWidth: 0, flowCollectionPadding: false });
  return `---\n${front}---\n\n${text.join('\n\n')}\n`;
}

/** The page would say that it was held against its sources on the day of its last change. */
const reviewMark = markFor(
  'hold this text against its sources, set the days of this and the next review in the form, then take this line out.',
);

/** What only some visitors could read is not published before somebody decided that all may. */
function openingMarks({ item, notes }: DraftParts): string[] {
  const marks: string[] = [];
  if (item.status === 'private') {
    notes.add('look', 'It was private on the old site. Decide whether everybody may read it.');
    marks.push(
      markFor(
        'this was private on the old site. Decide whether everybody may read it, then take this line out.',
      ),
    );
  }
  if (item.password !== '') {
    notes.add(
      'look',
      'It was protected by a password on the old site. Decide whether everybody may read it.',
    );
    marks.push(
      markFor(
        'this had a password on the old site. Decide whether everybody may read it, then take this line out.',
      ),
    );
  }
  return marks;
}

function articleForm(parts: DraftParts): Record<string, unknown> {
  const { item, page, relations, today, notes } = parts;
  const { title, slug } = page;
  const form = draftForm({ kind: 'article', title, slug, ...relations }, today);
  const days = daysOf(parts);
  const hasComments = item.comments.length > 0;
  const isClosed = item.commentStatus === 'closed' && !hasComments;
  if (item.commentStatus === 'closed' && hasComments)
    notes.add(
      'changed',
      'Comments were closed. They are open here, so that those that were written stay to be seen.',
    );
  return withPicture(parts, {
    ...form,
    ...describe(parts, true),
    ...days,
    // It was never held against sources, so its next review is due: a year after its last change.
    reviewed: days.updated,
    nextReview: addDays(days.updated, 365),
    ...(isClosed ? { comments: false } : {}),
  });
}

function pageForm(parts: DraftParts): Record<string, unknown> {
  const { title, slug } = parts.page;
  const form = draftForm({ kind: 'page', title, slug, menu: 'none' }, parts.today);
  return withPicture(parts, { ...form, ...describe(parts, false), ...daysOf(parts) });
}

function withPicture({ picture }: DraftParts, form: Record<string, unknown>): Record<string, unknown> {
  const { draft, ...rest } = form;
  return { ...rest, ...(picture === undefined ? {} : { picture }), draft };
}

function daysOf({ item, indexed, today, notes }: DraftParts): { published: string; updated: string } {
  if (item.status === 'future')
    notes.add('changed', 'It was scheduled for a day to come. Its days are those of this import.');
  else if (indexed.day === undefined)
    notes.add('changed', 'It had no date that can be meant, so it has that of this import.');
  const published = indexed.day ?? today;
  const changed = dayOf(item.modified, today) ?? published;
  return { published, updated: changed < published ? published : changed };
}

/** Custom fields in which plugins for search engines keep a description. */
const descriptions = [
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  '_aioseo_description',
  '_genesis_description',
  '_aioseop_description',
];

const fits = (text: string, min: number, max: number) =>
  text.length >= min && text.length <= max && !/[<>]|%%|#\w+_\w+/.test(text);

/** The old excerpt, where one of the form's fields takes its length. */
function describe(parts: DraftParts, isArticle: boolean): Record<string, string> {
  const { item, notes } = parts;
  const excerpt = plainHtml(item.excerpt);
  const candidates = [...descriptions.map((key) => plainHtml(item.meta.get(key) ?? '')), excerpt];
  const summary = candidates.find((text) => fits(text, 50, 160) && takeSummary(text, parts));
  const [answer, most, least] = isArticle ? ['shortAnswer', 600, 80] : ['lead', 400, 20];
  const lead = excerpt !== summary && fits(excerpt, least, most) ? excerpt : undefined;
  if (excerpt !== '' && excerpt !== summary && lead === undefined)
    notes.add('look', `Its excerpt fits no field of the form: "${excerpt}"`);
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(lead === undefined ? {} : { [answer]: lead }),
  };
}

/** True for a summary that no other page has. */
function takeSummary(summary: string, { page, summaries, notes }: DraftParts): boolean {
  const key = summary.toLowerCase();
  const owner = summaries.get(key) ?? page.file;
  summaries.set(key, owner);
  if (owner !== page.file)
    notes.add('look', `Its summary is also that of ${owner}, so it needs another: "${summary}"`);
  return owner === page.file;
}

/** A description for the picture at the top, 5 to 200 letters. */
export function pictureAlt(alt: string): string {
  const plain = alt.replaceAll(/[<>]/g, ' ').replaceAll(/\s+/g, ' ').trim();
  return fits(plain, 5, 200) ? plain : `${guidanceMark}: what this picture shows.`;
}
