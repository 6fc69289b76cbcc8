import { createHash } from 'node:crypto';

/** What the script of the form makes for a comment: the same for the same words, for tests that send them again. */
export const requestIdOf = (words: string): string => createHash('md5').update(words).digest('hex');
