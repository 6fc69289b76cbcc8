import { StoreError } from '#store/database.ts';

/** What a reader reads, with the way on. What was written always stays. */
export const problems = {
  closed: 'This page takes no more comments.',
  decided:
    'This comment has arrived already, a short while ago, and the practice has read it. You need not send it again.',
  elsewhere: 'This was not sent from this site. Please send it from here.',
  orphan: 'The comment that you answer is not there any more. You can still send yours by itself.',
  tooMany: (wait: number) =>
    `There were many comments from your network. Please try again in ${inWords(wait)}. Your words are kept here.`,
  tooManyMails: (wait: number) => `Mails were asked for too often. Please try again in ${inWords(wait)}.`,
  mailDown: 'The mail could not be sent just now. Please look at the address, and try again later.',
  storeDown: 'Comments cannot be taken in just now. Your words are kept here: please send them again later.',
  store: (error: unknown) =>
    error instanceof StoreError && error.kind === 'busy'
      ? 'Many people are writing just now. Your words are kept here: please send them again.'
      : problems.storeDown,
  impostor: 'This name belongs to the practice. Please choose another one.',
} as const;

/** "5 minutes", from milliseconds. */
export function inWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  if (minutes <= 1) return 'a minute';
  return minutes < 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
