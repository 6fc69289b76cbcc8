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
