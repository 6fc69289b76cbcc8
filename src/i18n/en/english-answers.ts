import { countOf } from '#lib/list-words.ts';

/** What the server answers to somebody who comments. What was written always stays. */
export const answers = {
  problems: {
    closed: 'This page takes no more comments.',
    decided:
      'This comment has arrived already, a short while ago, and the practice has read it. You need not send it again.',
    elsewhere: 'This was not sent from this site. Please send it from here.',
    orphan: 'The comment that you answer is not there any more. You can still send yours by itself.',
    tooMany: (wait: string) =>
      `There were many comments from your network. Please try again in ${wait}. Your words are kept here.`,
    tooManyMails: (wait: string) => `Mails were asked for too often. Please try again in ${wait}.`,
    mailDown: 'The mail could not be sent just now. Please look at the address, and try again later.',
    storeDown:
      'Comments cannot be taken in just now. Your words are kept here: please send them again later.',
    storeBusy: 'Many people are writing just now. Your words are kept here: please send them again.',
    impostor: 'This name belongs to the practice. Please choose another one.',
    wrongForm: 'Something is wrong with this form.',
    stale: 'This comment was changed or decided in the meantime. Please look at it again.',
    tryAgain: 'Please try again in a minute.',
  },
  minute: 'a minute',
  minutes: (minutes: number) => countOf(minutes, 'minute'),
  hours: (hours: number) => countOf(hours, 'hour'),
  /** What is wrong with a field, by the words of its schema. */
  fields: {} as Record<string, string>,
  backTo: (page: string) => `Back to: ${page}`,
  toFront: 'To the front page',
  write: {
    comment: 'Write a comment',
    reply: 'Write a reply',
    marked: 'Your comment is not sent yet. Please look at what is marked below.',
    preview: 'This is how it will look',
    notSent: 'It is not sent yet.',
    changeFirst: 'Change it first',
    whichPage: 'Which page is this about?',
    openPage: 'Comments belong to a page. Please open the page that you want to write about.',
  },
  receipt: {
    waiting: {
      title: 'Thank you. Your comment is waiting.',
      lead: 'The practice reads each comment before it appears.',
    },
    published: { title: 'Your comment is published.', lead: 'Everyone can read it on the page.' },
    declined: {
      title: 'Your comment was not published.',
      lead: 'The practice chose not to show it. You can change it, and it will be read again.',
    },
    isChanged: 'Your change is saved.',
    change: 'Change your comment',
    changed: 'Changed words are read again before they appear. Until then your comment is not on the page.',
    sendChange: 'Send the change',
    withdraw: 'Withdraw your comment',
    withdrawWhat: 'Your words and your name are erased. It cannot be undone.',
    withdrawYes: 'Yes, withdraw it',
    withdrawn: 'Your comment is withdrawn',
    erased: 'Your words, your name and your address are erased.',
    later: 'The page will show it a little later.',
    saveAddress: 'Keep this address',
    copy: 'Copy the address',
    copied: 'Copied.',
    selected: 'It is selected: copy it now.',
    onlyWay: 'It is the only way back here. Whoever has it can change or withdraw your comment.',
  },
  mails: {
    on: 'You get a mail when somebody answers',
    stopping: 'Stopping erases your address.',
    stop: 'Stop the mails',
    ask: 'Tell me by mail when somebody answers',
    onItsWay: 'A mail is on its way. Press the link in it, and you are told of answers.',
    ifNone: 'If none comes within some minutes, look among your spam, or ask for another one.',
    how: 'First a mail asks whether the address is yours. It is never shown. It is erased when you stop the mails, when this page takes no more comments, and after 180 days at the latest.',
    address: 'Your e-mail address',
    send: 'Send me a mail to confirm',
    confirm: {
      title: 'A mail when somebody answers?',
      lead: (page: string) =>
        `Press the button, and you get a mail when your comment on "${page}" is answered. Each mail has a link that stops them.`,
      button: 'Yes, send me mails',
    },
    stopQuestion: {
      title: 'Stop the mails?',
      lead: (page: string) =>
        `No more mails come about answers to your comment on "${page}", and your address is erased.`,
      button: 'Stop the mails',
    },
  },
  /** Mails to readers. Texts hold only what the site itself knows, and names in quotation marks. */
  emails: {
    confirm: {
      subject: 'Do you want a mail when your comment is answered?',
      text: (page: string, confirmLink: string, stopLink: string) =>
        `Somebody gave this address under a comment on the page "${page}". If that was you, open this link and press the button:

${confirmLink}

If it was not you, you need not do anything: no more mails come, and the address is erased in two days. To erase it now:

${stopLink}
`,
    },
    answered: {
      subject: (count: number, page: string) =>
        `${count === 1 ? 'An answer' : `${count} answers`} to your comment on "${page}"`,
      by: (count: number, name: string, page: string) =>
        `${count === 1 ? name : `${count} people`} answered your comment on the page "${page}".`,
      read: 'Read it',
      stop: 'You get this mail because you asked for it. To stop these mails and erase your address, open this link and press the button:',
    },
  },
  part: (page: string, part: number) => `Comments on ${page}, part ${part}`,
};
