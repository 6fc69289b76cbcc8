import { describe, expect, it } from 'vitest';
import { type BuiltPage, type BuiltSite, readSites, shownText } from '../support/read-site.ts';
import { emergencyNumbersOf } from '#lib/emergency-numbers.ts';
import { phoneLink } from '#lib/paths.ts';
import { givenSite } from '../support/sites.ts';
import { writtenEntries } from '../support/written-entries.ts';

describe.each(readSites())('the facts that the $name site states of the practice', (site) => {
  const { pages, practice } = site;
  const texts = new Map(pages.map((page) => [page.path, shownText(page)]));
  const found = (pattern: RegExp) =>
    [...texts].flatMap(([path, text]) => [...text.matchAll(pattern)].map(([match]) => ({ path, match })));

  it('give one phone number, written alike everywhere', () => {
    const numbers = found(/\(?\b\d{3}\)?[-. \u00A0\u2011]\d{3}[-. \u00A0\u2011]\d{4}\b/g);
    expect(numbers.filter(({ match }) => match !== practice.phone)).toEqual([]);
    expect([...texts].filter(([, text]) => !text.includes(practice.phone)).map(([path]) => path)).toEqual([]);
  });

  it('dial that number, or nothing but a helpline', () => {
    const own = phoneLink(practice.internationalPhone);
    expect(own).toMatch(/^tel:\+\d{8,15}$/);
    const help = emergencyNumbersOf(practice);
    const helplines = [help?.number, help?.crisisLine?.number].filter((number) => number !== undefined);
    const dialled = pages.flatMap(({ path, root }) =>
      root.querySelectorAll('a[href^="tel:"]').map((link) => ({ path, href: link.getAttribute('href') })),
    );
    const allowed = [own, ...helplines.map(phoneLink)];
    expect(dialled.filter(({ href }) => !allowed.includes(href ?? ''))).toEqual([]);
    const calls = dialled.filter(({ href }) => href === own);
    expect(new Set(calls.map(({ path }) => path)).size).toBe(pages.length);
  });

  it('spell the name of the practice alike', () => {
    const anySpelling = new RegExp(practice.name.replaceAll(/\s+/g, '[\\s\\u00A0-]*'), 'gi');
    expect(found(anySpelling).filter(({ match }) => match !== practice.name)).toEqual([]);
    expect(found(/\ball\W*body\W*(needs|kneeds|neads)\b/gi)).toEqual([]);
  });

  it('hold no words that wait for a fact, and no slips of the software', () => {
    const waiting =
      /\bexample\.(com|org|net)\b|\blorem\b|\bTODO\b|\bFIXME\b|\bTBD\b|\[your |\bYour Practice\b/g;
    expect(found(waiting)).toEqual([]);
    expect(found(/\bundefined\b|\bNaN\b|\[object |\bInvalid Date\b/g)).toEqual([]);
  });

  it('show address and hours on the contact page where they are known', () => {
    const contact = texts.get('/contact/') ?? '';
    const { address, hours, email } = practice;
    const facts = [
      address?.street,
      address?.locality,
      address?.postalCode,
      email,
      ...(hours ? ['Hours'] : []),
    ];
    for (const fact of facts.filter((fact) => fact !== undefined)) expect(contact).toContain(fact);
  });

  it('label nothing on the contact page that is not known', () => {
    const labels = pages
      .find(({ path }) => path === '/contact/')
      ?.main.querySelectorAll('dt')
      .map(({ text }) => text.trim());
    const known = {
      Address: practice.address,
      'Getting here': practice.access ?? practice.mapLink,
      Area: practice.serviceArea,
      'E-mail': practice.email,
      Hours: practice.hours,
      'Gift certificates': practice.giftCertificates,
      'Reviews by clients': practice.reviewPages[0],
    };
    const expected = Object.entries(known).filter(([, fact]) => fact !== undefined);
    expect(labels).toEqual(expected.map(([label]) => label));
  });

  it('say no word of hours, address or license on any page where they are not known', () => {
    const told = {
      hours: /\bOpens (at|tomorrow|\w+day)|\b\d{1,2}(:\d{2})? [AP]M\b|\bHours\b/g,
      address: /\b[A-Z]{2} \d{5}\b|\bAddress\b/g,
      license: /\bLicense [A-Z0-9]/g,
    };
    const unknown = (['hours', 'address', 'license'] as const).filter((fact) => practice[fact] === undefined);
    expect(unknown.flatMap((fact) => found(told[fact]))).toEqual([]);
    expect(unknown.includes('hours') && pages.some(({ root }) => root.querySelector('[data-opening]'))).toBe(
      false,
    );
  });

  it('lead to the booking page of the therapy, else of the practice, and to none where there is none', () => {
    const expected = new Map(
      pages.map(({ path }) => [path, practice.bookingLink ? [practice.bookingLink] : []]),
    );
    for (const { collection, slug, form } of writtenEntries(site))
      if (form.bookingLink) expected.set(site.pageOf({ collection, slug }).path, [form.bookingLink]);
    expect(new Map(pages.map((page) => [page.path, bookingLinks(page, site)]))).toEqual(expected);
  });
});

describe.skipIf(givenSite)('the made-up practice of the tests', () => {
  const second = readSites().find(({ name }) => name === 'second');

  it('shows its hours, its closures and its address as people write them', () => {
    const contact = second?.pages.find(({ path }) => path === '/contact/');
    const text = contact && shownText(contact);
    expect(text).toContain('Monday to Friday: 9 AM to 5:30 PM');
    expect(text).toContain('December 23, 2030: 9 AM to 12 PM');
    expect(text).toContain('Closed December 24, 2030 to January 1, 2031 (holidays)');
    expect(text).toContain('Testville, MI 48000');
    expect(text).toContain('Price range: $80 to $120');
  });

  it('shows what a therapy costs on its page, in its block to book, among the ways to pay and to search engines', () => {
    const page = second?.pages.find(({ path }) => path === '/therapies/test-therapy/');
    const lists = page?.root
      .querySelectorAll('[aria-labelledby="book"] li, [aria-labelledby="therapist"] li')
      .map((line) => line.text.trim());
    const lengths = ['60 minutes, $80', '30 minutes'];
    const therapists = ['Tester, massage therapist', 'Colleague, massage therapist'];
    expect(lists?.toSorted()).toEqual([...lengths, ...lengths, ...therapists].toSorted());
    expect(page?.html).toContain(
      '"offers":[{"@type":"Offer","name":"60 minutes","price":80,"priceCurrency":"USD"}]',
    );
    const contact = second?.pages.find(({ path }) => path === '/contact/');
    expect(contact && shownText(contact)).toContain('Test therapy: 60 minutes, $80; 30 minutes');
  });
});

describe('the site as it is shipped', () => {
  it('holds no made-up phone number', () => {
    const shipped = readSites().find(({ name }) => name === 'shipped');
    const numbers = shipped?.pages.filter((page) => /\b555[-. )]\d{4}/.test(page.html));
    expect(numbers?.map(({ path }) => path)).toEqual([]);
  });
});

/** Where a page's links to online booking lead, each address once. */
function bookingLinks({ root }: BuiltPage, { practice, entries }: BuiltSite): string[] {
  const known = writtenEntries({ entries }).map(({ form }) => form.bookingLink);
  const links = root.querySelectorAll('a').map((link) => ({
    href: link.getAttribute('href') ?? '',
    says: link.text,
  }));
  const booking = links.filter(
    ({ href, says }) =>
      href === practice.bookingLink || known.includes(href) || /\bbook (online|now)\b/i.test(says),
  );
  return [...new Set(booking.map(({ href }) => href))];
}
