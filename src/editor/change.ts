/** What the editor in the browser and the bridge beside the content say to each other. */

/** One file to write or to take away. */
export interface Change {
  /** Such as `content/conditions/sciatica.mdx`. */
  path: string;
  /** What the file held when the change was begun (`contentHash`), or null where it is a new file. */
  base: string | null;
  /** The new text of a page. */
  text?: string;
  /** The bytes of a picture, as Base64. */
  picture?: string;
  remove?: true;
}

export interface ListedFile {
  path: string;
  hash: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
  /** The text of a page; pictures have none. */
  text?: string;
}

/** Changes that are made together. */
export interface ChangeRequest {
  changes: Change[];
  /** The question that they raised was answered with yes. */
  confirmed?: true;
}

/** What became of changes: files as they are now and paths that are gone, or a question to ask first. */
export type ChangeOutcome = { files: ListedFile[]; removed: string[] } | { question: string };

/** What the editor's window shows around the forms. */
export interface EditorAbout {
  title: string;
  today: string;
  deskUrl: string;
  /** Where the preview begins: a host of its own, or a path of the site that serves the editor. */
  previewUrl: string;
  /** Sent back with each change, where the editor is served at the desk. */
  token?: string | undefined;
  /** Where saved changes are published from, where that can be done in the browser. */
  publishUrl?: string | undefined;
}

/** What the forms report to the window around them. */
export interface EditorNews {
  /** The file that was saved, such as `content/conditions/sciatica.mdx`. */
  saved?: string;
  /** Why something was refused, in words. */
  refusal?: string;
  /** What is typed and not saved. */
  typed?: TypedWords;
}

/** What the window asks of the forms. */
export interface FormRequest {
  /** Words of the page whose field is to be shown. */
  find?: string;
}

/** What is written in a form now, and what stood there when the page was last made. */
export interface TypedWords {
  /** Fields, each with one text. */
  fields: { before: string; now: string }[];
  /** Paragraphs, headings, cells and lines of lists in the text of the page, in order. */
  blocks: { before: string[]; now: string[] };
}

/** What the window asks of the page in the preview, which has another address. */
export interface PreviewRequest {
  typed?: TypedWords;
}

/** What the page in the preview reports to the window. */
export interface PreviewNews {
  /** The address of the page that was loaded. */
  loaded?: string;
  /** A page that was waited for can be shown now. */
  isReady?: boolean;
  /** The words that were clicked, or what a picture shows. */
  clicked?: string;
}

/** How the page of what is open stands. */
export interface PageState {
  /** Visitors do not see it yet. */
  isDraft: boolean;
  /** What the preview shows now, as a short sign that changes with it; undefined where it shows nothing yet. */
  sign?: string | undefined;
}

/** Texts that differ only in line ends and in space around them count as the same. */
export function plainText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .trim();
}

export const bridgeHeader = 'x-editor';
