import type { Screens } from '#view-models/screens.ts';

type Sample = { [Name in 'publish' | 'history']: { name: Name; screen: Screens[Name] } }[
  'publish' | 'history'];

const release = {
  ...{ id: '20261103182000000-a1b2c3', when: 'Nov 3, 2026, 1:20 PM EST', by: 'Tester' },
  changes: { summary: '1 page changed', lines: ['Changed: Test pain'] },
  ...{ isCurrent: true, isTakeBack: true, token: 'to-take-back' },
  pages: [
    {
      title: 'Test pain',
      was: '/desk/history/look/20261103182000000-a1b2c3/conditions/test-pain/',
      now: '/conditions/test-pain/',
    },
  ],
};

/** Publishing and its history, in the states that look different. */
export function publishSamples(words: string): Record<string, Sample> {
  const changes = { summary: '1 page changed', lines: [`Changed: ${words}`] };
  const running = {
    text: `${words} is publishing, since 1:20 PM.`,
    steps: [
      { label: 'Checking what is written', state: 'done' },
      { label: 'Building the site beside the old one', state: 'now' },
      { label: 'Showing it to visitors', state: 'next' },
    ] as const,
  };
  const framed = (path: string) => ({ frame: `/desk/publish/before${path}`, whole: path });
  const comparisons = {
    shown: [
      { title: words, before: framed('/conditions/test-pain/'), after: framed('/conditions/test-pain/') },
      { title: 'Test strain', before: undefined, after: framed('/conditions/test-strain/') },
      { title: 'Test ache', before: framed('/conditions/test-ache/'), after: undefined },
    ],
    others: [words, 'Test cramp'],
  };
  const ready = {
    comparisons,
    ...{ message: undefined, unavailable: undefined, running: undefined, last: undefined },
    ...{ sendToken: undefined, untranslatedToken: undefined, changes, isFirst: false, token: 'to-publish' },
  };
  const problem = { page: words, field: words, message: words };
  return {
    'what is not published yet': { name: 'publish', screen: ready },
    'publishing under way': { name: 'publish', screen: { ...ready, running, isFirst: true } },
    'publishing that was refused': {
      name: 'publish',
      screen: {
        ...ready,
        last: { text: words, isProblem: true, details: words, problems: [problem] },
        message: { text: words, isProblem: true },
      },
    },
    'publishing that a translation stands in the way of': {
      name: 'publish',
      screen: {
        ...{ ...ready, untranslatedToken: 'to-leave-out' },
        last: { text: words, isProblem: true, details: words, problems: [problem] },
      },
    },
    'publishing that was not sent on': {
      name: 'publish',
      screen: {
        ...{ ...ready, sendToken: 'to-send', token: undefined, unavailable: words },
        last: { text: words, isProblem: true, details: words, problems: [] },
      },
    },
    'nothing to publish': {
      name: 'publish',
      screen: {
        ...{ ...ready, changes: { summary: '', lines: [] } },
        comparisons: { shown: [], others: [] },
      },
    },
    'what was published': {
      name: 'history',
      screen: {
        ...{ message: undefined, running, drafts: changes },
        releases: [
          release,
          { ...release, id: 'b', by: words, isCurrent: false, isTakeBack: false },
          { ...release, id: 'c', by: undefined, changes: undefined, isCurrent: false, token: undefined },
        ],
      },
    },
  };
}
