import type { ContentCheck } from '#check/check-content.ts';
import type { Git } from '#release/git.ts';

/** All that publishing does to the world outside, so that tests can stand in for the slow parts. */
export interface ReleaseDependencies {
  /** The project folder. */
  folder: string;
  contentDir: string;
  git: Git;
  check: () => Omit<ContentCheck, 'entries' | 'translations'>;
  /**
   * Builds the site into a folder of its own.
   * @throws {Refusal} where that fails
   */
  build: () => Promise<void>;
  /**
   * Tests the site that was just built.
   * @throws {Refusal} where a test fails
   */
  test: () => Promise<void>;
  /** Puts the site that was just built in place of the old one, and returns the folder to upload. */
  activate: () => string;
  /** Shows the owner a text. */
  print: (words: string) => void;
  /** Asks the owner; undefined where there is nobody to ask. */
  confirm?: ((question: string) => Promise<boolean>) | undefined;
}
