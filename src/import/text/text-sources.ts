/** A picture or another file of the old site's library. */
export interface Attachment {
  id: string;
  /** Full address of the file. */
  url: string;
  alt: string;
  caption: string;
}

/** Where a link of an old text leads now. */
export type LinkTarget =
  | { kind: 'page'; path: string }
  | { kind: 'outside'; url: string; isUpgraded: boolean }
  /** It stays as words. */
  | { kind: 'none'; why: string | undefined };

/** A picture as a text names it, or why there is none. */
export type PictureResult = { file: string } | { why: string };

/** What a text is made with beside its own words. */
export interface TextSources {
  attachment: (id: string) => Attachment | undefined;
  /** Pictures that were put up with the item itself, in their order. */
  ownPictures: () => readonly Attachment[];
  /** Text of a reusable block. */
  block: (id: string) => string | undefined;
  link: (address: string) => LinkTarget;
  /** Copies a picture of the old site beside the new page. */
  picture: (address: string, id: string | undefined) => Promise<PictureResult>;
}
