import type { Screens } from '#view-models/screens.ts';

type Sample = { [Name in keyof Screens]: { name: Name; screen: Screens[Name] } };

/** The screens of the desk beside the comments, with `words` wherever somebody else writes. */
export function deskSamples(words: string): Record<string, Sample[keyof Sample & DeskName]> {
  const name = words.slice(0, 40);
  const session = {
    id: '0123456789abcdef',
    browser: 'Firefox on Android',
    used: 'May 4, 2026',
    isThis: false,
  };
  const passkeys = {
    list: [
      { id: 'a', name: 'Safari on an iPhone', added: 'May 4, 2026', used: undefined },
      { id: 'b', name: 'Chrome on Android', added: 'May 5, 2026', used: 'May 6, 2026' },
    ],
    making: { rp: { name: words }, user: { id: 'owner', name: words, displayName: words }, exclude: ['a'] },
  };
  const owner = { id: 'owner', name, email: 'owner@massage.test', role: 'owner', isSelf: true } as const;
  const helper = {
    id: 'a',
    name,
    email: 'hana@mail.test',
    role: 'writes',
    isSelf: false,
    passkeys: undefined,
  } as const;
  const hours = ['Monday', 'Tuesday'].map((day) => ({ day, opens: '09:00', closes: '17:30' }));
  const entry = {
    key: words,
    isRemoved: true,
    days: 'May 4, 2026',
    words,
    translations: [{ language: 'es', words }],
  } as const;
  return {
    'the home of the desk': {
      name: 'desk-home',
      screen: {
        name,
        waiting: [
          { count: 1, text: 'comment waits for an answer', path: '/desk/comments/?tab=pending' },
          { count: 0, text: 'pages are due for a review', path: '/desk/report/' },
        ],
        note: 'The report on the pages is being made.',
        signOut: 'to-sign-out',
      },
    },
    'the people as the owner sees them': {
      name: 'people',
      screen: {
        isOwner: true,
        people: [
          {
            ...owner,
            invited: undefined,
            sessions: [session, { ...session, id: 'b', isThis: true }],
            passkeys,
          },
          { ...helper, invited: 'May 4, 2026', sessions: [] },
        ],
        invite: {
          name: words,
          email: words,
          role: 'publishes',
          errors: { name: 'Write it.', email: 'No address.' },
        },
        message: { text: 'Invited.', isProblem: false },
      },
    },
    'the people as a helper sees them': {
      name: 'people',
      screen: {
        isOwner: false,
        people: [
          {
            ...owner,
            email: undefined,
            invited: undefined,
            isSelf: false,
            sessions: undefined,
            passkeys: undefined,
          },
        ],
        invite: undefined,
        message: undefined,
      },
    },
    'the activity': {
      name: 'activity',
      screen: {
        acts: [{ who: name, words: 'invited', subject: words, when: 'May 4, 2026' }],
        olderPath: '/desk/activity/?before=1',
      },
    },
    'the report at the desk': {
      name: 'desk-report',
      screen: {
        report: {
          summary: '2 pages were looked at: 1 thing to mend now.',
          pages: [
            {
              title: words,
              address: '/conditions/sciatica/',
              editPath: '/desk/edit/#/collections/conditions/entries/sciatica',
              findings: [{ level: 'Now', topic: 'Review', message: words, fix: 'Read it again.' }],
            },
          ],
        },
        problem: 'It could not be made.',
        searches: [{ words, count: 2, lastDay: '2026-05-04' }],
      },
    },
    'the translations': {
      name: 'translations',
      screen: {
        mayWrite: true,
        translated: [{ title: words, path: '/desk/translations/?file=a', state: 'behind' }],
        untranslated: [words],
        form: undefined,
        typed: words,
        message: { text: 'Not there any more.', isProblem: true },
      },
    },
    'a translation': {
      name: 'translations',
      screen: {
        mayWrite: true,
        translated: [],
        untranslated: [],
        form: {
          // A title has at most 60 characters.
          ...{
            file: 'content/es/pages/safe.mdx',
            title: words.slice(0, 20),
            state: 'behind',
            original: words,
          },
          ...{ text: words, now: words, base: 'hash', isCurrent: true, errors: [words] },
        },
        typed: undefined,
        message: { text: 'Not saved yet.', isProblem: true },
      },
    },
    'the facts': {
      name: 'facts',
      screen: {
        mayWrite: true,
        phone: words,
        bookingLink: words,
        timeZone: words,
        hours,
        closed: [entry],
        announcements: [entry],
        adding: { closedFrom: words, closedTo: '', closedReason: words, wordsFrom: '', wordsTo: '', words },
        addingIn: [{ language: 'es', label: 'The words in Spanish', words }],
        errors: {
          phone: 'No phone.',
          hours: 'Closes early.',
          closed: 'Ends early.',
          other: 'Something else.',
        },
        now: { phone: '517-898-2899', bookingLink: '', timeZone: '', hours: [] },
        base: 'hash',
        began: '{}',
        message: { text: 'Not saved yet.', isProblem: true },
      },
    },
  };
}

type DeskName = 'desk-home' | 'people' | 'activity' | 'desk-report' | 'facts' | 'translations';
