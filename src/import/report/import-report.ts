import type { FoundClaim } from '#lib/honest-words.ts';
import type { CommentCounts } from '#import/pages/convert-comments.ts';
import type { MissingPicture } from '#import/pages/imported-pictures.ts';
import type { GoneAddress, OldAddress } from '#import/plan/old-addresses.ts';
import type { RelatedTerm } from '#import/plan/relate-terms.ts';
import type { Note } from '#import/text/notes.ts';
import type { Damage, WxrSite } from '#import/wxr/wxr-item.ts';

/**
 * What became of an item: a draft or a picture beside one; left out; deleted here since an earlier import took it.
 */
type ItemOutcome = 'taken' | 'left' | 'deleted';

export interface ReportItem {
  id: string;
  /** `post`, `page`, `attachment` or another kind. */
  type: string;
  status: string;
  title: string;
  /** Its place in the old site. */
  address: string;
  line: number;
  outcome: ItemOutcome;
  /** Why it was left, or became something else than it was. */
  why?: string | undefined;
  /** Its new file. */
  file?: string | undefined;
  notes: Note[];
  claims: { kind: 'banned' | 'promise' | 'slogan'; claim: FoundClaim }[];
  comments?: CommentCounts | undefined;
}

/** All that an import did or, in a dry run, would do. */
export interface ImportReport {
  site: WxrSite;
  /** Names of the files that were read. */
  files: string[];
  items: ReportItem[];
  terms: RelatedTerm[];
  redirects: OldAddress[];
  gone: GoneAddress[];
  /** How many addresses stay as they were. */
  same: number;
  missing: MissingPicture[];
  damages: { file: string; damage: Damage }[];
  damageCount: number;
  authors: string[];
}

/** What this run changed: all zero in a second run. */
export interface ImportChanges {
  drafts: number;
  pictures: number;
  redirects: number;
  comments: number;
}
