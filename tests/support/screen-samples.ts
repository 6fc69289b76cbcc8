import type { ScreenName, Screens } from '#view-models/screens.ts';
import { deskSamples } from './desk-samples.ts';
import {
  makeCard,
  makeComment,
  makeDesk,
  makeReceipt,
  makeWrite,
  manyComments,
  page,
  regionOf,
  replies,
} from './comment-makers.ts';
import { publishSamples } from './publish-samples.ts';

type WholePage = Exclude<ScreenName, 'region'>;
type Sample = { [Name in WholePage]: { name: Name; screen: Screens[Name] } }[WholePage];

/** Every screen that is a whole page, in the states that look different, with `words` wherever somebody else writes. */
export function screenSamples(words: string): Record<string, Sample> {
  const written = { name: words.slice(0, 40), words };
  const waiting = makeComment({ ...written, state: 'pending', email: 'reader@mail.test', reasons: [words] });
  const published = makeComment(written);
  const [answers] = regionOf([published]).threads;
  const [preview] = regionOf([makeComment({ ...written, id: 'preview' })]).threads;
  const card = makeCard(waiting, { answers });
  const errors = {
    name: 'Please give a name to show.',
    email: 'This is not an e-mail address.',
    words: 'Too long.',
  };
  const values = { ...written, email: words };
  const region = regionOf([...manyComments(59), published], { part: 2 });
  return {
    'a form to write': { name: 'write', screen: makeWrite() },
    'a form that came back': { name: 'write', screen: makeWrite({ answers, values, errors }) },
    'a form that could not be taken': {
      name: 'write',
      screen: makeWrite({ values, problem: 'Try again later.' }),
    },
    'a preview': {
      name: 'write',
      screen: makeWrite({ answers, values, preview }),
    },
    'a receipt with the wrong address for mails': {
      name: 'receipt',
      screen: makeReceipt({ subscription: { state: 'off', email: words, problem: 'This is no address.' } }),
    },
    'a receipt after mails were asked for': {
      name: 'receipt',
      screen: makeReceipt({ subscription: { state: 'asked' } }),
    },
    'a receipt with mails on': {
      name: 'receipt',
      screen: makeReceipt({ subscription: { state: 'on', stopPath: '/comments/stop/?t=a.b' } }),
    },
    'the button that confirms mails': {
      name: 'subscription',
      screen: { question: 'confirm', page, action: '/comments/confirm/?t=a.b' },
    },
    'the button that stops mails': {
      name: 'subscription',
      screen: { question: 'stop', page, action: '/comments/stop/?t=a.b' },
    },
    'the receipt of a waiting comment': {
      name: 'receipt',
      screen: makeReceipt({ ...receiptOf(answers), isChanged: true }),
    },
    'the receipt of a published comment': {
      name: 'receipt',
      screen: makeReceipt({
        ...receiptOf(answers),
        words,
        state: 'published',
        seenAt: `${page.path}#comment-x`,
      }),
    },
    'the receipt of a declined comment': {
      name: 'receipt',
      screen: makeReceipt({ words, state: 'declined', problem: 'Please write your comment.' }),
    },
    'a notice': {
      name: 'notice',
      screen: { title: 'Withdrawn', paragraphs: [words], link: { text: 'Back', path: page.path } },
    },
    'a further page of comments': { name: 'comments-part', screen: { ...region, part: 2 } },
    'the sign-in': { name: 'sign-in', screen: { hasMail: true, isSent: true } },
    'the sign-in without mail': {
      name: 'sign-in',
      screen: { hasMail: false, isSent: false, problem: 'Try later.' },
    },
    'the button that signs in': { name: 'enter', screen: { token: 'once' } },
    'the empty desk': {
      name: 'desk',
      screen: makeDesk({ message: { text: 'Nothing was done.', isProblem: true } }),
    },
    'the desk': {
      name: 'desk',
      screen: makeDesk({
        cards: [{ ...card, choice: 'a.1' }, makeCard(published, { seenAt: `${page.path}#comment-x` })],
        message: {
          text: 'Published.',
          isProblem: false,
          link: { text: 'See it on the page', path: page.path },
        },
        many: { total: 41, most: 1_000, fields: { tab: 'pending', until: '1', token: 'to-decide' } },
        blockedWords: ['crystal healing'],
        olderPath: '/desk/?tab=pending&after=1-a',
      }),
    },
    'what one person wrote': {
      name: 'desk',
      screen: makeDesk({ tab: undefined, search: { name: words, total: 1 }, cards: [card] }),
    },
    ...publishSamples(words),
    ...deskSamples(words),
    'a review': { name: 'review', screen: { card, replies, isSignedIn: false } },
  };
}

const receiptOf = (comment: Screens['receipt']['comment'] | undefined) =>
  comment === undefined ? {} : { comment };
