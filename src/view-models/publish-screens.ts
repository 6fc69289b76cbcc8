/** Changes of the content in words. */
export interface ChangeWords {
  summary: string;
  lines: readonly string[];
}

/** One part of publishing, as its progress is shown. */
export interface ProgressStep {
  label: string;
  state: 'done' | 'now' | 'next';
}

/** What is wrong in the content, by page and field. */
export interface ContentProblem {
  page: string;
  field?: string | undefined;
  message: string;
}

export interface DeskNotice {
  text: string;
  isProblem: boolean;
  link?: { text: string; path: string } | undefined;
}

/** A page that publishing changes. */
export interface PageComparison {
  title: string;
  /** As visitors see it; undefined where they see none yet. */
  before: FramedPage | undefined;
  /** As it will be; undefined where it is taken away. */
  after: FramedPage | undefined;
}

/** Where a page is shown in a frame, and where it is whole. */
export interface FramedPage {
  frame: string;
  whole: string;
}

export interface PublishScreen {
  message: DeskNotice | undefined;
  /** Why nobody can publish from here; undefined where one can. */
  unavailable: string | undefined;
  /** Who is publishing and since when, and how far it is. */
  running: { text: string; steps: readonly ProgressStep[] } | undefined;
  /** What became of the last one, where that is worth knowing. */
  last: (DeskNotice & { details: string | undefined; problems: readonly ContentProblem[] }) | undefined;
  /** Signed, for the button that sends to git again; undefined where all was sent. */
  sendToken: string | undefined;
  /** Signed, for the button that leaves out the translations that alone stand in the way; undefined where there are none. */
  untranslatedToken: string | undefined;
  /** What visitors do not see yet. */
  changes: ChangeWords;
  /** Changed pages, each before and after; of those that are too many the names. */
  comparisons: { shown: readonly PageComparison[]; others: readonly string[] };
  /** The site of now was built before changes were noted, so all of the content counts as changed. */
  isFirst: boolean;
  /** Signed, for the button; undefined where whoever looks may not publish. */
  token: string | undefined;
}

export interface HistoryRelease {
  id: string;
  when: string;
  by: string | undefined;
  changes: ChangeWords | undefined;
  /** Visitors see this one. */
  isCurrent: boolean;
  /** Each page that it changed: as it was, and as visitors see it. */
  pages: readonly { title: string; was: string; now: string }[];
  /** Signed, for the button that brings it back; undefined where nobody can go back to it. */
  token: string | undefined;
  /** Goes back from the newest one to the one before it. */
  isTakeBack: boolean;
}

export interface HistoryScreen {
  message: DeskNotice | undefined;
  running: PublishScreen['running'];
  releases: readonly HistoryRelease[];
  /** What is not published yet, and stays so whatever is taken back. */
  drafts: ChangeWords;
}
