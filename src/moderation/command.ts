import { UsageError } from '#moderation/command-error.ts';
import type { CommentStore } from '#store/comment-store.ts';

/** What the commands must know of the built site. */
interface CommentedSite {
  /** Name of the practice, under which it replies. */
  name: string;
  /** Paths of the pages that take comments. */
  pages: ReadonlySet<string>;
}

/** All that a command works with. */
export interface Dependencies {
  /** Opens the store on its first use. */
  store: () => Promise<CommentStore>;
  /** Updates the pages after a decision, and reports the result. */
  publish: (pages: readonly string[]) => Promise<string>;
  /** The built site, or an error that explains how to build it. */
  site: () => CommentedSite;
  /** An address that signs the owner in once. */
  makeSignInLink: () => Promise<string>;
  /** Text from standard input, such as a reply; undefined where that is a terminal. */
  readInput: () => Promise<string | undefined>;
  /** Writes a result. */
  print: (text: string) => void;
  /** Writes what is no result, such as how far long work is. */
  printError: (text: string) => void;
  /** File of the store; undefined where a database server stores the comments. */
  storeFile: string | undefined;
  /** For times in lists, such as `America/Detroit`. */
  timeZone: string;
  dataDir: string;
  now: () => number;
}

/** The arguments after the verb. */
export interface CommandArguments {
  words: readonly string[];
  json: boolean;
  yes: boolean;
  pending: boolean;
}

/** Does what it is asked to, and gives the exit code where it is not 0. */
export type Run = (parsed: CommandArguments, dependencies: Dependencies) => Promise<number | undefined>;

/** The single argument, or an error. */
export function onlyWord({ words }: CommandArguments, usage: string): string {
  const [word, ...others] = words;
  if (word === undefined || others.length > 0) throw new UsageError(usage);
  return word;
}
