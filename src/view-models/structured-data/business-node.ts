import type {
  HealthAndBeautyBusinessLeaf,
  OfferCatalogLeaf,
  OpeningHoursSpecificationLeaf,
} from 'schema-dts';
import { words } from '#i18n/interface-words.ts';
import type { Language } from '#lib/languages.ts';
import { dataUrl, homePath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { Practice } from '#schemas/practice.ts';
import { businessId } from '#view-models/structured-data/node-ids.ts';

/** A therapy as the practice offers it. */
export interface OfferedTherapy {
  title: string;
  path: string;
}

/**
 * The practice. What practice.yaml does not know is absent, and nothing else is stated. Source: Google Search
 * Central, "Local business (LocalBusiness) structured data"; type and limits: schema.org 30.0.
 * @param today the day of the build, `YYYY-MM-DD`: closures that are over are left out
 */
export function businessNode(
  practice: Practice,
  today: string,
  therapies: readonly OfferedTherapy[] = [],
  language?: Language,
): HealthAndBeautyBusinessLeaf {
  const { website, address, geo, payment } = practice;
  const hours = [...openHours(practice), ...seasonalHours(practice, today)];
  return {
    '@type': 'HealthAndBeautyBusiness',
    '@id': businessId(practice),
    name: practice.name,
    description: practice.description,
    url: dataUrl(homePath, website),
    telephone: practice.internationalPhone,
    image: dataUrl(sharePicture('hero').path, website),
    logo: dataUrl('/icon-512.png', website),
    ...(address && {
      address: {
        '@type': 'PostalAddress',
        streetAddress: address.street,
        addressLocality: address.locality,
        ...(address.region && { addressRegion: address.region }),
        ...(address.postalCode && { postalCode: address.postalCode }),
        addressCountry: practice.country,
      },
    }),
    ...(geo && {
      geo: { '@type': 'GeoCoordinates', latitude: degrees(geo.latitude), longitude: degrees(geo.longitude) },
    }),
    ...(practice.serviceArea && { areaServed: practice.serviceArea }),
    ...(hours.length > 0 && { openingHoursSpecification: hours }),
    ...(payment.accepted.length > 0 && { paymentAccepted: payment.accepted.join(', ') }),
    ...(payment.priceRange && { priceRange: payment.priceRange }),
    ...(practice.profiles.length > 0 && { sameAs: practice.profiles }),
    ...(therapies.length > 0 && { hasOfferCatalog: offerCatalog(therapies, website, language) }),
  };
}

function openHours({ hours = [] }: Practice): OpeningHoursSpecificationLeaf[] {
  return hours.map(({ days, opens, closes }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days,
    opens: `${opens}:00`,
    closes: `${closes}:00`,
  }));
}

/** Days with hours of their own; a day that opens and closes at midnight is a closed one. Source: the same page, "Seasonal hours". */
function seasonalHours({ specialHours, closed }: Practice, today: string): OpeningHoursSpecificationLeaf[] {
  const closedDays = closed.map(({ from, to }) => ({ from, to, opens: '00:00', closes: '00:00' }));
  return [...specialHours, ...closedDays]
    .filter(({ to }) => to >= today)
    .map(({ from, to, opens, closes }) => ({
      '@type': 'OpeningHoursSpecification',
      opens: `${opens}:00`,
      closes: `${closes}:00`,
      validFrom: from,
      validThrough: to,
    }));
}

/** Degrees with the five decimals that search engines want, also where the last of them are zero. */
function degrees(value: number): string {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return value.toFixed(Math.max(5, decimals));
}

function offerCatalog(
  therapies: readonly OfferedTherapy[],
  website: string | undefined,
  language?: Language,
): OfferCatalogLeaf {
  return {
    '@type': 'OfferCatalog',
    name: words(language).site.therapies,
    itemListElement: therapies.map(({ title, path }) => ({
      '@type': 'Offer',
      itemOffered: { '@type': 'Service', name: title, url: dataUrl(path, website) },
    })),
  };
}
