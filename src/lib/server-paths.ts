/** Addresses of the comments. What is sent goes to the first; none of them is in a search engine. */
export const commentsPath = '/comments/';
export const formTokenPath = '/comments/formToken/';
export const writePath = '/comments/write/';
export const receiptPath = '/comments/receipt/';
export const changePath = '/comments/change/';
export const previewPath = '/comments/preview/';
/** Asks for mails about answers, confirms that, and stops them; the last two have their token in the address. */
export const subscribePath = '/comments/subscribe/';
export const confirmPath = '/comments/confirm/';
export const stopPath = '/comments/stop/';
export const withdrawPath = '/comments/withdraw/';
/** Takes the words of a search that found nothing, where the reader sends them. */
export const missedSearchPath = '/comments/missed-search/';
export const commentFeedPath = '/comments.xml';
export const deskPath = '/desk/';
/** The editor of the site's pages and pictures. */
export const editPath = '/desk/edit/';
export const deskCommentsPath = '/desk/comments/';
export const peoplePath = '/desk/people/';
export const invitePath = '/desk/people/invite/';
export const changeMemberPath = '/desk/people/change/';
export const removeMemberPath = '/desk/people/remove/';
export const endSessionPath = '/desk/people/end-session/';
export const addPasskeyPath = '/desk/people/add-passkey/';
export const removePasskeyPath = '/desk/people/remove-passkey/';
export const activityPath = '/desk/activity/';
export const factsPath = '/desk/facts/';
export const deskReportPath = '/desk/report/';
export const translationsPath = '/desk/translations/';
export const signInPath = '/desk/sign-in/';
/** Sends what a passkey signs; takes what it signed. */
export const passkeyChallengePath = '/desk/sign-in/challenge/';
export const passkeyEntryPath = '/desk/sign-in/passkey/';
export const enterPath = '/desk/enter/';
export const signOutPath = '/desk/sign-out/';
export const actPath = '/desk/act/';
export const manyPath = '/desk/many/';
export const blockedWordsPath = '/desk/words/';
export const exportPath = '/desk/export/';
export const signOutEverywherePath = '/desk/sign-out-everywhere/';
/** What was changed and is not published yet; the button that publishes it; the one that sends it on again. */
export const publishPath = '/desk/publish/';
export const publishStartPath = '/desk/publish/start/';
/** Leaves out the translations that keep the site from being published, and publishes it. */
export const publishUntranslatedPath = '/desk/publish/untranslated/';
export const publishSendPath = '/desk/publish/send/';
/** A page as visitors see it, to be looked at beside what it will be: its address follows. */
export const beforePath = '/desk/publish/before';
export const historyPath = '/desk/history/';
export const goBackPath = '/desk/history/back/';
/** Pages of an earlier release: its id follows, then the address of the page. */
export const lookPath = '/desk/history/look/';
export const healthPath = '/healthz';
export const reviewPath = '/desk/review/';

/** The form of a page, or of the practice, in the editor at the desk, by its file; undefined where it has none. */
export function editFormPath(file: string): string | undefined {
  if (file === 'content/practice.yaml') return `${editPath}#/collections/_singletons/entries/practice`;
  const [, collection = '', name] = /^content\/([a-z]+)\/([a-z0-9-]+)\.mdx$/.exec(file) ?? [];
  return name === undefined ? undefined : `${editPath}#/collections/${collection}/entries/${name}`;
}

/** One translation at the desk, by its file. */
export const translationPath = (file: string): string =>
  `${translationsPath}?file=${encodeURIComponent(file)}`;

/** A file with all comments that give one name. */
export const personPath = (name: string): string => `${exportPath}?name=${encodeURIComponent(name)}`;

/** The comments that give one name, at the desk. */
export const deskNamePath = (name: string): string => `${deskCommentsPath}?name=${encodeURIComponent(name)}`;

/** The comments at the desk, opened at one of their lists. */
export const deskTabPath = (tab: string): string => `${deskCommentsPath}?tab=${tab}`;

/** The form on a page of its own, to answer comment `id` of a page. */
export const replyPath = (page: string, id: string): string => `${writePath}?page=${page}&to=${id}`;

/** Where a comment can be seen: on the page itself, or on a further page of its comments. */
export const commentAnchor = (id: string): string => `comment-${id}`;

/** The page that holds the comments of a page from number `part` on; the first is the page itself. */
export const commentsPart = (page: string, part: number): string =>
  part === 1 ? page : `${page}comments/${part}/`;
