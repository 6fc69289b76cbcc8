import type { CommentsView, CommentView } from '#view-models/comments.ts';
import type { HistoryScreen, PublishScreen } from '#view-models/publish-screens.ts';
import type {
  ActivityScreen,
  DeskHomeScreen,
  DeskNews,
  DeskReportScreen,
  TranslationsScreen,
  FactsScreen,
  PeopleScreen,
} from '#view-models/desk-screens.ts';

/**
 * What the server shows that is no file: each screen is a page in src/pages/screens/ of the same name, and
 * renders `Astro.locals.screen`. None has an address of its own.
 */
export interface Screens {
  /** The comment region alone, to be put into a finished page. */
  region: CommentsView;
  /** A further page of comments. */
  'comments-part': CommentsView & { part: number };
  /** The form on a page of its own: to answer, or because something was wrong. Nothing that was written is lost. */
  write: WriteScreen;
  /** What became of a reader's comment, and how to change or withdraw it. */
  receipt: ReceiptScreen;
  /** Behind the links of mails to readers: one button that confirms or stops them. */
  subscription: SubscriptionScreen;
  /** A message, and a link onwards. */
  notice: NoticeScreen;
  'sign-in': SignInScreen;
  /** Behind a mailed or printed link: one button that signs in. */
  enter: { token: string };
  desk: DeskScreen;
  /** What visitors do not see yet, and the button that publishes it. */
  publish: PublishScreen;
  /** The last releases, and the button that takes one back. */
  history: HistoryScreen;
  'desk-home': DeskHomeScreen;
  people: PeopleScreen;
  activity: ActivityScreen;
  facts: FactsScreen;
  'desk-report': DeskReportScreen;
  /** The translated pages, or one of them beside its original, to be changed. */
  translations: TranslationsScreen;
  /** One comment, behind the link of a mail. */
  review: { card: DeskCard; replies: readonly ReplyTemplate[]; isSignedIn: boolean };
}
export type ScreenName = keyof Screens;

/** Renders one screen as a whole HTML page (`region`: as a part of one). */
export type RenderScreen = <Name extends ScreenName>(name: Name, screen: Screens[Name]) => Promise<string>;

interface WriteScreen {
  page: { path: string; title: string };
  /** What went wrong as a whole, in plain words. */
  problem?: string | undefined;
  /** The comment that is answered. */
  answers?: CommentView | undefined;
  /** How the comment will look, for a preview. */
  preview?: CommentView | undefined;
  values: { name: string; email: string; words: string };
  errors: { name?: string; email?: string; words?: string };
  /** Signed time at which this form was issued. */
  formToken: string;
}

export interface ReceiptScreen {
  page: { path: string; title: string };
  state: 'waiting' | 'published' | 'declined';
  /** As the comment reads now. */
  comment: CommentView;
  words: string;
  /** Allows changing and withdrawing this revision of it. */
  token: string;
  /** Full address to keep: whoever has it can withdraw the comment. */
  address: string;
  /** Mails about answers; undefined where they are not offered. The address is there only where it was refused. */
  subscription?:
    | { state: 'off' | 'asked'; email?: string; problem?: string | undefined }
    | { state: 'on'; stopPath: string }
    | undefined;
  /** Where it can be seen. */
  seenAt?: string | undefined;
  /** The comment was changed just now. */
  isChanged: boolean;
  problem?: string | undefined;
}

interface SubscriptionScreen {
  question: 'confirm' | 'stop';
  /** The page with the reader's comment. */
  page: { path: string; title: string };
  /** Where the button sends. */
  action: string;
}

interface NoticeScreen {
  /** Path of the page that it is about, which decides its language. */
  page?: string | undefined;
  title: string;
  paragraphs: readonly string[];
  link?: { text: string; path: string } | undefined;
}

interface SignInScreen {
  /** Whether mail is set up; without it the server prints an address to sign in with. */
  hasMail: boolean;
  isSent: boolean;
  problem?: string | undefined;
}

/** What is answered without saying whether somebody is a client. */
export interface ReplyTemplate {
  title: string;
  words: string;
}

export type DeskTab = 'pending' | 'spam' | 'published' | 'rejected';
export type DeskAction = 'approve' | 'reply' | 'reject' | 'spam' | 'erase';

/** A comment on the desk with a button for each action. */
export interface DeskCard {
  comment: CommentView;
  state: DeskTab;
  email: string | undefined;
  /** As it was written, for editing. */
  words: string;
  /** What its box sends where many are decided about at once; undefined where it is shown alone. */
  choice?: string | undefined;
  reasons: readonly string[];
  /** `isGone`: the site does not have it any more, and no redirect names another. */
  page: { path: string; title: string; isGone?: boolean };
  answers: CommentView | undefined;
  when: string;
  /** Signed; each is good for this revision, this action and one use. Missing actions make no sense here. */
  tokens: Partial<Record<DeskAction, string>>;
  /** Where it can be seen, once it is published. */
  seenAt: string | undefined;
}

export interface DeskScreen {
  /** Whether whoever looks may decide; else there are no buttons. */
  mayDecide: boolean;
  /** Undefined where all lists were searched. */
  tab: DeskTab | undefined;
  search: { text?: string | undefined; name?: string | undefined; total: number } | undefined;
  /** For deciding about many at once; undefined where there are not two. `fields` are sent along. */
  many: { total: number; most: number; fields: Readonly<Record<string, string>> } | undefined;
  /** The owner's own words that make a comment suspect. */
  blockedWords: readonly string[];
  counts: Readonly<Record<DeskTab, number>>;
  cards: readonly DeskCard[];
  replies: readonly ReplyTemplate[];
  /** What was just done, or why it was not. */
  message: DeskNews | undefined;
  /** Goes on with older ones. */
  olderPath: string | undefined;
}
