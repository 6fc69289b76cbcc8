import { describe, expect, test } from 'vitest';
import { inTurn, lineOf, problemsAfter, replace } from '../../tests/support/write-content.ts';

const file = 'conditions/test-pain.mdx';
const shown = `content/${file}`;
const therapy = 'therapies/test-therapy.mdx';
const article = 'articles/test-article.mdx';
const problemsFor = (from: string, to: string) => problemsAfter({ [file]: replace(from, to) });

describe('sources', () => {
  test('a source that the text cites and the page does not list is reported with the nearest one', () => {
    expect(problemsFor('<Source id="three" />', '<Source id="thre" />')).toEqual([
      `${shown}, line ${lineOf('<Source', file)}: <Source> names the source "thre", and this page lists no such source. Did you mean "three"? This page has the sources: one, two, three.`,
    ]);
  });

  test('a source that stands behind a label and is not listed is reported', () => {
    expect(problemsFor('sources: [two]', 'sources: [nhs]')).toEqual([
      `${shown}, line 15: "Therapies used for it, item 1, Sources of the label" (therapies, item 1, sources) names the source "nhs", and this page lists no such source. This page has the sources: one, two, three.`,
    ]);
    expect(problemsAfter({ [therapy]: replace('sources: [one], basis', 'sources: [on], basis') })).toEqual([
      `content/${therapy}, line 6: "Evidence, Sources of the label" (evidence, sources) names the source "on", and this page lists no such source. Did you mean "one"? This page has the sources: one, two, three.`,
    ]);
  });

  test('two sources with one name are reported', () => {
    expect(problemsFor('id: one', 'id: two')).toEqual([
      `${shown}, line 20: "Sources" (sources) has "two" twice. Give each source a short name of its own.`,
    ]);
  });
});

describe('evidence labels', () => {
  const line = lineOf('evidence: {', file);

  test('a label above its therapies is reported', () => {
    expect(problemsFor('{ label: Limited,', '{ label: Moderate,')).toEqual([
      `${shown}, line ${line}: "Evidence, How strong" (evidence, label) is "Moderate", but the strongest label of its therapies is "Limited". Make them agree.`,
    ]);
  });

  test('a label below the strongest of its therapies is reported', () => {
    const strongest =
      '  - { therapy: test-therapy, evidence: Moderate, sources: [one], basis: authority, note: Used in tests. }\n';
    expect(problemsFor('redFlags:', `${strongest}redFlags:`)).toEqual([
      `${shown}, line ${line}: "Evidence, How strong" (evidence, label) is "Limited", but the strongest label of its therapies is "Moderate". Make them agree.`,
    ]);
  });

  test('weaker therapies beside the strongest are fine', () => {
    const weaker =
      '  - { therapy: test-therapy, evidence: "Searched, none found", searched: "2026-11", note: Used in tests. }\n';
    expect(problemsFor('redFlags:', `${weaker}redFlags:`)).toEqual([]);
  });
});

describe('the card of who should see a doctor first', () => {
  const fix =
    '<DoctorFirst /> has nothing to show: fill in "doctorFirst" under "redFlags", or write a list between <DoctorFirst> and </DoctorFirst>.';

  test('a card with no signs in the form is reported', () => {
    expect(problemsFor('  doctorFirst: [the pain followed a fall]\n', '')).toEqual([
      `${shown}, line ${lineOf('<DoctorFirst />', file) - 1}: ${fix}`,
    ]);
  });

  test('a card on a page whose form has no signs at all is reported', () => {
    expect(problemsAfter({ 'pages/about.mdx': replace('<Known />', '<DoctorFirst />') })).toEqual([
      `content/pages/about.mdx, line ${lineOf('<Known />', 'pages/about.mdx')}: ${fix}`,
    ]);
  });

  test('a card that holds its own list needs no signs in the form', () => {
    expect(problemsAfter({})).toEqual([]);
    const change = replace('<DoctorFirst>\n\n- the test hurts\n\n</DoctorFirst>', '<DoctorFirst />');
    expect(problemsAfter({ [article]: change })).toEqual([
      `content/${article}, line ${lineOf('<DoctorFirst>', article)}: ${fix}`,
    ]);
  });
});

describe('the card of when to call 911', () => {
  const card = '<Emergency>\n\n- the test floods\n\n</Emergency>\n\nGently.';

  test('a second one in the text is reported', () => {
    expect(problemsFor('Gently.', card)).toEqual([
      `${shown}, line ${lineOf('Gently.', file)}: <Emergency> is a second one. This page shows that card by itself, at the top, from the field "emergency" under "redFlags". Add the sign there, and take this card out of the text.`,
    ]);
  });

  test('one in the text is fine where the form has none', () => {
    expect(problemsAfter({ 'conditions/other-pain.mdx': replace('Gently.', card) })).toEqual([]);
  });
});

describe('links', () => {
  const link = '/conditions/other-pain/';
  const place = `${shown}, line ${lineOf(link, file)}`;

  test('a link inside the site that leads nowhere is reported with the nearest page', () => {
    expect(problemsFor(link, '/conditions/othr-pain/')).toEqual([
      `${place}: the link "/conditions/othr-pain/" leads to no page of this site. Did you mean "/conditions/other-pain/"?`,
    ]);
    expect(problemsFor(link, '/prices-and-offers/')).toEqual([
      `${place}: the link "/prices-and-offers/" leads to no page of this site.`,
    ]);
  });

  test('a link without its last slash is reported', () => {
    expect(problemsFor(link, '/conditions/other-pain')).toEqual([
      `${place}: the link "/conditions/other-pain" leads to no page of this site. Did you mean "/conditions/other-pain/"?`,
    ]);
  });

  test('a typed phone number is reported with the tag to use', () => {
    expect(problemsFor(link, 'tel:517-555-0100')).toEqual([
      `${place}: a link types the phone number 517-555-0100. Put in <Phone /> instead.`,
    ]);
  });

  test.each([
    'other-pain',
    '../other-pain/',
    'www.nhs.uk',
    'http://www.nhs.uk/',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('a link to %s is reported with how to begin', (url) => {
    expect(problemsFor(link, url)).toEqual([
      `${place}: the link "${url}" must begin with https:// or, inside the site, with a slash.`,
    ]);
  });

  test('a link to another site without its https is no page of this one', () => {
    expect(problemsFor(link, '//elsewhere.test/')).toEqual([
      `${place}: the link "//elsewhere.test/" leads to no page of this site.`,
    ]);
  });

  test.each([
    'https://www.nhs.uk/',
    'mailto:desk@massage.test',
    '#is-massage-safe-for-me',
    '/conditions/other-pain/#questions-people-ask',
    '/',
    '/search/',
    '/evidence/',
    '/therapies/',
    '/about/',
    '/articles/test-article/',
  ])('a link to %s is fine', (url) => {
    expect(problemsFor(link, url)).toEqual([]);
  });

  test('an address that is written at the end of the text is looked at too', () => {
    expect(
      problemsFor('[the other one](/conditions/other-pain/)', '[the other one][1]\n\n[1]: /nowhere/\n\n'),
    ).toEqual([
      `${shown}, line ${lineOf(link, file) + 2}: the link "/nowhere/" leads to no page of this site.`,
    ]);
  });

  test('a link to a draft is reported, since visitors would find nothing there', () => {
    const draft = '/conditions/draft-pain/';
    expect(problemsFor(link, draft)).toEqual([
      `${place}: the link "${draft}" leads to a draft, which visitors do not see. Publish that page or take the link out.`,
    ]);
    const both = inTurn(replace('kind:', 'draft: true\nkind:'), replace(link, draft));
    expect(
      problemsAfter({
        [file]: both,
        'conditions/other-pain.mdx': replace('/conditions/test-pain/', '/about/'),
      }),
    ).toEqual([]);
  });
});
