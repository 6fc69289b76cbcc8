import type { OtherLanguage } from '#lib/languages.ts';

/** What was just done at the desk, or why it was not. */
export interface DeskNews {
  text: string;
  isProblem: boolean;
  link?: { text: string; path: string } | undefined;
}

/** Where the desk begins: what waits, each as a number that leads to its place. */
export interface DeskHomeScreen {
  name: string;
  waiting: readonly { count: number; text: string; path: string }[];
  /** What is not known yet, or not on this server. */
  note: string | undefined;
  /** Signed; for the button that signs out. */
  signOut: string;
}

export type HelperRole = 'writes' | 'publishes';

/** The passkeys of whoever looks. */
export interface PasskeysView {
  list: readonly { id: string; name: string; added: string; used: string | undefined }[];
  /** What their browser needs to make one; `exclude` are ids of those that there are. */
  making: {
    rp: { name: string };
    user: { id: string; name: string; displayName: string };
    exclude: readonly string[];
  };
}

export interface PersonView {
  id: string;
  name: string;
  /** Shown to the owner alone. */
  email: string | undefined;
  role: 'owner' | HelperRole;
  isSelf: boolean;
  /** Day of the invitation, where they never signed in since sessions are counted. */
  invited: string | undefined;
  /** Undefined where whoever looks may not see them. */
  sessions: readonly { id: string; browser: string; used: string; isThis: boolean }[] | undefined;
  /** Undefined for everybody but whoever looks. */
  passkeys: PasskeysView | undefined;
}

export interface PeopleScreen {
  isOwner: boolean;
  people: readonly PersonView[];
  /** For the owner: what stands in the form that invites; undefined where no mail can be sent. */
  invite:
    { name: string; email: string; role: HelperRole; errors: { name?: string; email?: string } } | undefined;
  message: DeskNews | undefined;
}

export interface ActivityScreen {
  acts: readonly { who: string; words: string; subject: string; when: string }[];
  olderPath: string | undefined;
}

type TranslationState = 'current' | 'behind' | 'draft';

/** A translation beside its original, each as its file has it. */
export interface TranslationForm {
  file: string;
  /** That of the original. */
  title: string;
  state: TranslationState;
  original: string;
  text: string;
  /** What the file says now, where the form came back. */
  now: string | undefined;
  /** The versions of both files with which the form began. */
  base: string;
  /** Whether the box is ticked that says that nothing of the original is missing. */
  isCurrent: boolean;
  errors: readonly string[];
}

export interface TranslationsScreen {
  mayWrite: boolean;
  translated: readonly { title: string; path: string; state: TranslationState }[];
  /** Titles. */
  untranslated: readonly string[];
  /** The translation that is open. */
  form: TranslationForm | undefined;
  /** What somebody typed for a translation that is gone. */
  typed: string | undefined;
  message: DeskNews | undefined;
}

export interface DeskReportScreen {
  /** Undefined where it could not be made; `problem` says why. */
  report:
    | {
        summary: string;
        pages: readonly {
          title: string;
          address: string | undefined;
          /** Its form in the editor. */
          editPath: string | undefined;
          findings: readonly { level: string; topic: string; message: string; fix: string }[];
        }[];
      }
    | undefined;
  problem: string | undefined;
  /** What readers searched for in vain, and sent. */
  searches: readonly { words: string; count: number; lastDay: string }[];
}

/** A time of day each, as in "09:00"; empty where it is closed. */
export interface HoursRow {
  day: string;
  opens: string;
  closes: string;
}

export interface DatedRow {
  /** What its box sends. */
  key: string;
  isRemoved: boolean;
  days: string;
  words: string;
  /** The same in other languages. */
  translations: readonly { language: OtherLanguage; words: string }[];
}

export interface FactsScreen {
  mayWrite: boolean;
  phone: string;
  bookingLink: string;
  timeZone: string;
  hours: readonly HoursRow[];
  closed: readonly DatedRow[];
  announcements: readonly DatedRow[];
  /** What was typed into the fields that add a closed day and an announcement. */
  adding: Readonly<
    Record<'closedFrom' | 'closedTo' | 'closedReason' | 'wordsFrom' | 'wordsTo' | 'words', string>
  >;
  /** The words of the announcement in each other language that visitors can read, as they were typed. */
  addingIn: readonly { language: OtherLanguage; label: string; words: string }[];
  /** By the part of the form: `phone`, `hours`, `closed`, `announcements`, `bookingLink`. */
  errors: Readonly<Record<string, string>>;
  /** What the file says now, where the form came back. */
  now: Pick<FactsScreen, 'phone' | 'bookingLink' | 'timeZone' | 'hours'> | undefined;
  /** The version of the file and the values with which the form began. */
  base: string;
  began: string;
  message: DeskNews | undefined;
}
