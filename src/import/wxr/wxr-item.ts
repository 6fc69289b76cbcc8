/** What the site of an export says of itself. Empty texts where it says nothing. */
export interface WxrSite {
  title: string;
  /** Full address of the blog, without a closing slash. */
  address: string;
  /** Version of the format, such as `1.2`. */
  version: string;
}

export interface WxrAuthor {
  id: string;
  login: string;
  /** Held to know the practice's own comments, and written nowhere. */
  email: string;
  name: string;
}

/** A category, tag or term of another taxonomy. */
export interface WxrTerm {
  id: string;
  /** `category`, `post_tag` or another taxonomy. */
  taxonomy: string;
  slug: string;
  name: string;
  /** Slug of the term above it, where it has one. */
  parent: string;
}

/** A comment. The addresses of the machine and the web site that it came from are never read. */
export interface WxrComment {
  id: string;
  author: string;
  email: string;
  userId: string;
  date: string;
  dateGmt: string;
  content: string;
  /** `1`, `0`, `spam`, `trash` or what a plugin wrote. */
  approved: string;
  /** Empty or `comment` for a comment; `pingback`, `trackback` and others. */
  type: string;
  parent: string;
}

/** A post, page, picture, menu entry or whatever else has a row of its own. Texts are as they stand in the file. */
export interface WxrItem {
  /** Line of the file on which it begins. */
  line: number;
  id: string;
  type: string;
  status: string;
  title: string;
  link: string;
  slug: string;
  creator: string;
  content: string;
  excerpt: string;
  /** `YYYY-MM-DD hh:mm:ss`, on the clock of the blog. */
  date: string;
  dateGmt: string;
  modified: string;
  /** RFC 822. */
  pubDate: string;
  parent: string;
  password: string;
  commentStatus: string;
  isSticky: boolean;
  attachmentUrl: string;
  categories: { taxonomy: string; slug: string; name: string }[];
  /** Custom fields by key. */
  meta: Map<string, string>;
  comments: WxrComment[];
  /** Names of elements whose text was longer than is read. */
  tooLong: string[];
}

/** Something in the file that is no well-formed XML. */
export interface Damage {
  line: number;
  message: string;
}

export type WxrPart =
  | { kind: 'site'; site: WxrSite }
  | { kind: 'author'; author: WxrAuthor }
  | { kind: 'term'; term: WxrTerm }
  | { kind: 'item'; item: WxrItem }
  /** An item that the file breaks off in. */
  | { kind: 'cut-off'; item: WxrItem }
  | { kind: 'damage'; damage: Damage };
