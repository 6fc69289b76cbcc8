import type { TokenSigner } from '#lib/comments/signed-token.ts';
import type { SiteFacts } from '#publishing/site-facts.ts';
import type { Publisher } from '#publishing/publisher.ts';
import type { CommentStore } from '#store/comment-store.ts';

import type { Email } from '#server/mail/email-templates.ts';
import type { SendEmail } from '#server/mail/smtp.ts';
import type { ContentReport } from '#server/desk/content-report.ts';
import type { PublishDesk } from '#server/desk/publish/publish-desk.ts';
import type { PageUpdates } from '#server/page-updates.ts';
import type { RateLimiter } from '#server/rate-limiter.ts';
import type { DeskAccess } from '#store/desk-access.ts';
import type { SenderCodes } from '#store/sender-codes.ts';
import type { RenderScreen } from '#view-models/screens.ts';

/** The open store, and what works on it. */
export interface OpenStore {
  store: CommentStore;
  senders: SenderCodes;
  access: DeskAccess;
  publisher: Publisher;
  updates: PageUpdates;
}

/** All that requests about comments need. Times are milliseconds since 1970. */
export interface CommentsContext {
  facts: SiteFacts;
  /** The page that takes comments at this address, or took the place of the one that did. */
  findPage: (path: string) => SiteFacts['pages'][number] | undefined;
  /** Full address of the site without a closing slash, for links in mails. */
  site: string;
  /** Addresses from which forms are taken. */
  origins: ReadonlySet<string>;
  signer: TokenSigner;
  /** Opens the store, or rejects with StoreError while it is out of reach. */
  openStore: () => Promise<OpenStore>;
  /** Renders a screen as a whole page with its policy. */
  render: RenderScreen;
  /** How many forms are rendered for a network: that costs more than refusing, so then it gets plain words. */
  renderings: RateLimiter;
  /** How many searches without a result a network may send. */
  missedSearches: RateLimiter;
  now: () => number;
  /** Publishing from the desk; undefined where a server has no folder of builds. */
  publishing: PublishDesk | undefined;
  /** What is to be fixed in the content. */
  contentReport: Pick<ContentReport, 'current' | 'known'>;
  /** Looks after mail about new comments soon. */
  notifyOwner: () => void;
  /** Sends a mail to a member of the desk, the owner where it names nobody; undefined where no mail is set up. */
  sendToMember: SendEmail | undefined;
  /** Sends a mail to a reader; undefined where none can be sent under an address that may be shown to strangers. */
  sendToReader: ((email: Email & { to: string }) => Promise<void>) | undefined;
  ownerEmail: string | undefined;
  /** Logs something that should not be, for whoever runs the server. */
  report: (message: string) => void;
  /** Updates the public pages after a decision; returns a message where that failed. */
  makePublic: (page: string) => Promise<string | undefined>;
}

/** One request about comments or the desk. */
export interface RequestContext {
  request: Request;
  url: URL;
  /** Fields of a form that was sent; undefined for GET and HEAD. */
  form: URLSearchParams | undefined;
  /** The network that it comes from. */
  network: string;
}

export type RequestHandler = (incoming: RequestContext, context: CommentsContext) => Promise<Response>;

/** How one address is answered. */
export interface Route {
  get?: RequestHandler;
  post?: RequestHandler;
  /** What is sent says all by its address, so its body may be of any type. */
  takesAnyBody?: true;
}
