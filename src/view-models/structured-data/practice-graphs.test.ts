import { describe, expect, test } from 'vitest';
import { type PracticeFacts, makePractice } from '../../../tests/support/makers.ts';
import { sharePicture } from '#lib/share-picture.ts';
import { businessNode } from '#view-models/structured-data/business-node.ts';
import { employeeNodes, otherTherapistNode } from '#view-models/structured-data/person-node.ts';
import { homeGraph, textPageGraph } from '#view-models/structured-data/practice-graphs.ts';

const today = '2026-11-23';
const everything: PracticeFacts = {
  website: 'https://massage.test',
  address: { street: '1 Test Street', locality: 'Testville', region: 'MI', postalCode: '48000' },
  geo: { latitude: 42.5, longitude: -84.555531 },
  serviceArea: 'Testville',
  timeZone: 'America/Detroit',
  hours: [{ days: ['Monday', 'Tuesday'], opens: '09:00', closes: '17:30' }],
  closed: [
    { from: '2026-11-20', to: '2026-11-22' },
    { from: '2026-12-24', to: '2027-01-01' },
  ],
  payment: { accepted: ['Cash', 'Health Savings Account (HSA)'], priceRange: '$80 to $120' },
  profiles: ['https://social.massage.test'],
  license: { number: 'TEST-0001', state: 'MI' },
};
const page = {
  path: '/',
  title: 'Sore muscles, honest help',
  summary: 'What this site is about.',
  picture: sharePicture('hero'),
};

describe('the practice, for machines', () => {
  test('is called, and named as on its sign', () => {
    expect(businessNode(makePractice(everything), today)).toMatchObject({
      '@type': 'HealthAndBeautyBusiness',
      '@id': 'https://massage.test/#business',
      name: 'Test Street Massage',
      telephone: '+1-517-555-0100',
      url: 'https://massage.test/',
      image: 'https://massage.test/share/hero.png',
    });
  });

  test('has the address, hours, prices and places that the practice states', () => {
    expect(businessNode(makePractice(everything), today)).toMatchObject({
      address: {
        '@type': 'PostalAddress',
        streetAddress: '1 Test Street',
        addressLocality: 'Testville',
        addressRegion: 'MI',
        postalCode: '48000',
        addressCountry: 'US',
      },
      geo: { latitude: '42.50000', longitude: '-84.555531' },
      areaServed: 'Testville',
      paymentAccepted: 'Cash, Health Savings Account (HSA)',
      priceRange: '$80 to $120',
      sameAs: ['https://social.massage.test'],
    });
  });

  test('is open when it says so, and closed on the days to come that it names', () => {
    expect(businessNode(makePractice(everything), today).openingHoursSpecification).toEqual([
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['Monday', 'Tuesday'],
        opens: '09:00:00',
        closes: '17:30:00',
      },
      {
        '@type': 'OpeningHoursSpecification',
        opens: '00:00:00',
        closes: '00:00:00',
        validFrom: '2026-12-24',
        validThrough: '2027-01-01',
      },
    ]);
  });

  test('has other hours on the days to come that it names', () => {
    const day = { opens: '09:00', closes: '13:00' };
    const practice = makePractice({
      specialHours: [
        { ...day, from: '2026-12-24', to: '2026-12-24' },
        { ...day, from: '2020-12-24', to: '2020-12-24' },
      ],
    });
    expect(businessNode(practice, today).openingHoursSpecification).toEqual([
      {
        '@type': 'OpeningHoursSpecification',
        opens: '09:00:00',
        closes: '13:00:00',
        validFrom: '2026-12-24',
        validThrough: '2026-12-24',
      },
    ]);
  });

  test('names everybody who gives sessions, where there are several', () => {
    const practice = makePractice({
      therapist: { name: 'Robin', title: 'Massage therapist' },
      therapists: [{ name: 'Kim', title: 'Massage therapist', page: 'kim', credentials: ['A diploma'] }],
    });
    const { '@graph': nodes } = homeGraph(page, practice, today, []);
    expect(nodes).toContainEqual(expect.objectContaining({ employee: expect.anything() as unknown }));
    expect(employeeNodes(practice)).toMatchObject([
      { '@type': 'Person', name: 'Robin', jobTitle: 'Massage therapist' },
      { '@type': 'Person', name: 'Kim', jobTitle: 'Massage therapist' },
    ]);
    expect(otherTherapistNode('kim', practice)).toMatchObject({
      name: 'Kim',
      hasCredential: [{ name: 'A diploma' }],
    });
    expect(otherTherapistNode('about', practice)).toBeUndefined();
  });

  test('says nothing of what the practice does not state', () => {
    expect(Object.keys(businessNode(makePractice(), today)).toSorted()).toEqual([
      '@id',
      '@type',
      'description',
      'image',
      'logo',
      'name',
      'telephone',
      'url',
    ]);
  });

  test('gives addresses that the page completes where the address of the site is not known', () => {
    expect(businessNode(makePractice(), today)).toMatchObject({ '@id': '/#business', url: '/' });
  });

  test('offers its therapies', () => {
    const therapies = [{ title: 'Cupping', path: '/therapies/cupping/' }];
    expect(businessNode(makePractice(everything), today, therapies)).toMatchObject({
      hasOfferCatalog: {
        itemListElement: [
          {
            itemOffered: {
              '@type': 'Service',
              name: 'Cupping',
              url: 'https://massage.test/therapies/cupping/',
            },
          },
        ],
      },
    });
  });
});

describe('the pages of the practice, for machines', () => {
  const practice = makePractice(everything);
  const typesOf = (graph: { '@graph': readonly unknown[] }) =>
    graph['@graph'].map((node) => (node as { '@type': string })['@type']);

  test('the front page alone says what the site is called', () => {
    const graph = homeGraph(page, practice, today, []);
    expect(typesOf(graph)).toEqual(['WebPage', 'WebSite', 'HealthAndBeautyBusiness']);
    expect(graph['@graph'][1]).toMatchObject({ name: 'Test Street Massage', url: 'https://massage.test/' });
    expect(graph['@graph'][1]).not.toHaveProperty('potentialAction');
  });

  test.each([
    ['about', ['ProfilePage', 'Person', 'BreadcrumbList']],
    ['contact', ['ContactPage', 'HealthAndBeautyBusiness', 'BreadcrumbList']],
    ['paying', ['WebPage', 'BreadcrumbList']],
    ['constructor', ['WebPage', 'BreadcrumbList']],
  ])('%s is what it is', (id, types) => {
    const crumbs = [
      { text: 'Home', path: '/' },
      { text: 'A page', path: undefined },
    ];
    const graph = textPageGraph(id, { ...page, path: `/${id}/`, crumbs }, practice, today);
    expect(typesOf(graph)).toEqual(types);
    expect(graph['@graph'][0]).toMatchObject({ '@id': `https://massage.test/${id}/#page` });
  });
});
