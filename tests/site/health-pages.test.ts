import { describe, expect, it } from 'vitest';
import { words } from '#i18n/interface-words.ts';
import { formatDay } from '#lib/dates.ts';
import { emergencyNumbersOf } from '#lib/emergency-numbers.ts';
import { siteEmergency } from '#lib/site-emergency.ts';
import { evidenceLabels } from '#lib/vocabulary.ts';
import { sections } from '#schemas/sections.ts';
import { type BuiltPage, type BuiltSite, oneLine, readSites } from '../support/read-site.ts';
import { givenSite } from '../support/sites.ts';
import { type WrittenEntry, writtenEntries } from '../support/written-entries.ts';

const emergencyHeading = words().reading.care.emergency(siteEmergency.number);

/** Bodies whose word on health carries weight: government, hospitals, systematic reviews, indexed papers. */
const authorities =
  /(^|\.)(nih\.gov|medlineplus\.gov|nhs\.uk|cochranelibrary\.com|mayoclinic\.org|clevelandclinic\.org|aaos\.org)$/;

interface HealthPage extends WrittenEntry {
  page: BuiltPage;
  text: string;
}

describe.each(readSites())('every health page of the $name site', (site) => {
  const health = healthPages(site);
  const pathsWhere = (isWrong: (page: HealthPage) => boolean, among = health) =>
    among.filter(isWrong).map(({ page }) => page.path);
  const ofKind = (...kinds: string[]) => health.filter(({ collection }) => kinds.includes(collection));

  it('exists for each therapy, condition and article', () => {
    const collections = new Set(health.map(({ collection }) => collection));
    expect(collections).toEqual(new Set(['therapies', 'conditions', 'articles']));
  });

  it('shows each sign of an emergency, under what to do', () => {
    const missing = health.flatMap(({ page, text, form }) =>
      (form.redFlags?.emergency ?? [])
        .filter((sign) => !text.includes(sign) || !text.includes(emergencyHeading))
        .map((sign) => `${page.path}: ${sign}`),
    );
    expect(missing).toEqual([]);
  });

  it('shows its signs of an emergency, or the way to them, before any link to call or book', () => {
    const withSigns = health.filter(({ form }) => (form.redFlags?.emergency ?? []).length > 0);
    expect(withSigns.length).toBeGreaterThan(0);
    expect(pathsWhere(({ page }) => !isCardFirst(page, site), withSigns)).toEqual([]);
  });

  it('dials the emergency number of its country from the card that says to call it', () => {
    const withSigns = health.filter(({ form }) => (form.redFlags?.emergency ?? []).length > 0);
    const link = `#care-emergency a[href="tel:${emergencyNumbersOf(site.practice)?.number}"]`;
    expect(pathsWhere(({ page }) => page.main.querySelector(link) === null, withSigns)).toEqual([]);
  });

  it('of a condition leads to its signs from the short answer, before it asks for a call', () => {
    const wrong = ({ page }: HealthPage) => {
      const links = page.main
        .querySelectorAll('.short-answer p a')
        .map((link) => link.getAttribute('href') ?? '');
      const [first] = links.filter((href) => /^(?:#care-|tel:)/.test(href));
      return !first?.startsWith('#care-') || page.main.querySelector(first) === null;
    };
    const withSigns = ofKind('conditions').filter(
      ({ form: { redFlags } }) => (redFlags?.emergency ?? redFlags?.doctorFirst ?? []).length > 0,
    );
    expect(pathsWhere(wrong, withSigns)).toEqual([]);
  });

  it.each(['today', 'doctorFirst'] as const)('shows each sign of its form: %s', (level) => {
    const missing = health.flatMap(({ page, text, form }) =>
      (form.redFlags?.[level] ?? [])
        .filter((sign) => !text.includes(sign))
        .map((sign) => `${page.path}: ${sign}`),
    );
    expect(missing).toEqual([]);
  });

  it('says whom to see first above its label, where it says so', () => {
    const below = ofKind('conditions').filter(({ page }) => {
      const lines = page.main.querySelectorAll('.short-answer .see-first, .short-answer .label');
      const [first] = lines;
      return lines.length > 1 && first?.classList.contains('see-first') !== true;
    });
    expect(below.map(({ page }) => page.path)).toEqual([]);
  });

  it('has its sections in the agreed order', () => {
    const wrong = health.filter(({ page, collection }) => {
      const agreed = (sections[collection] ?? []).flatMap((section) =>
        'heading' in section ? [section.heading] : section.tag === 'Book' ? ['Book a session'] : [],
      );
      const order = ['The short answer', ...agreed, 'Sources'];
      return (
        headings(page)
          .filter((heading) => order.includes(heading))
          .join() !== order.join()
      );
    });
    expect(wrong.map(({ page }) => [page.path, headings(page)])).toEqual([]);
  });

  it('lists at least three sources, one of them an authority, and links only to secure addresses', () => {
    expect(pathsWhere(({ page }) => sourcesOf(page).length < 3)).toEqual([]);
    const linksOf = (page: BuiltPage) => sourcesOf(page).flatMap((url) => url ?? []);
    expect(pathsWhere(({ page }) => linksOf(page).some((url) => url.protocol !== 'https:'))).toEqual([]);
    expect(
      pathsWhere(({ page }) => !linksOf(page).some(({ hostname }) => authorities.test(hostname))),
    ).toEqual([]);
  });

  it('lists every source of its form', () => {
    const wrong = health.filter(({ page, form }) => {
      const written = (form.sources ?? []).map(({ url }) => url && new URL(url).href);
      const listed = sourcesOf(page).map((url) => url?.href);
      return listed.toSorted().join() !== written.toSorted().join();
    });
    expect(wrong.map(({ page }) => page.path)).toEqual([]);
  });

  it('of a therapy or condition says how good the evidence is, in an agreed word', () => {
    const wrong = ofKind('therapies', 'conditions').filter(({ page, form }) => {
      const said = page.main.querySelector('.short-answer .label')?.text ?? '';
      const label = form.evidence?.label ?? '';
      const words = label === 'Searched, none found' ? /Searched \w+ \d{4}, none found/ : new RegExp(label);
      return !evidenceLabels.some((known) => known === label) || !words.test(oneLine(said));
    });
    expect(wrong.map(({ page }) => page.path)).toEqual([]);
  });

  it('says when it was last checked', () => {
    const wrong = ({ page, form }: HealthPage) => {
      const said = page.main.querySelectorAll('p').find(({ text }) => text.includes('Checked against'));
      const day = said?.querySelector('time');
      return day?.getAttribute('datetime') !== form.reviewed || day?.text !== formatDay(form.reviewed ?? '');
    };
    expect(pathsWhere(wrong)).toEqual([]);
  });

  it('says that it is no medical advice', () => {
    expect(pathsWhere(({ text }) => !/\bnot medical advice\b/i.test(text))).toEqual([]);
  });

  it('can be called from', () => {
    expect(pathsWhere(({ page }) => page.main.querySelector('a[href^="tel:+"]') === null)).toEqual([]);
  });
});

describe.skipIf(givenSite)('a page whose next review is past', () => {
  const second = readSites().find(({ name }) => name === 'second');
  const textOf = (slug: string) =>
    oneLine(second?.pageOf({ collection: 'conditions', slug }).main.text ?? '');

  it('says so', () => {
    expect(textOf('other-pain')).toContain('Next review due March 1, 2026. That day has passed');
  });

  it('is the only one that does', () => {
    expect(textOf('test-pain')).not.toContain('That day has passed');
  });
});

function healthPages(site: BuiltSite): HealthPage[] {
  return writtenEntries(site)
    .filter(({ collection }) => collection !== 'pages')
    .map((entry) => {
      const page = site.pageOf(entry);
      return { ...entry, page, text: oneLine(page.main.text) };
    });
}

function headings({ main }: BuiltPage): string[] {
  return main.querySelectorAll('h2').map(({ text }) => oneLine(text));
}

/** The address of each source, or nothing for one that is listed without a link. */
function sourcesOf({ main }: BuiltPage): (URL | undefined)[] {
  return main.querySelectorAll('[aria-labelledby="sources"] li').map((source) => {
    const link = source.querySelector('a[rel]');
    return link ? new URL(link.getAttribute('href') ?? '') : undefined;
  });
}

/** True where the emergency heading comes before the first link to call or book within the main content. */
function isCardFirst({ main }: BuiltPage, { practice, entries }: BuiltSite): boolean {
  const booking = [practice.bookingLink, ...writtenEntries({ entries }).map(({ form }) => form.bookingLink)];
  const steps = main.querySelectorAll('h2, a');
  const card = steps.findIndex(
    (step) => oneLine(step.text) === emergencyHeading || step.getAttribute('href') === '#care-emergency',
  );
  const invitation = steps.findIndex((step) => {
    const href = step.getAttribute('href');
    return href?.startsWith('tel:+') || (href !== undefined && booking.includes(href));
  });
  return card !== -1 && (invitation === -1 || card < invitation);
}
