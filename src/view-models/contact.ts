import { words } from '#i18n/interface-words.ts';
import { addressLines } from '#lib/addresses.ts';
import type { Language } from '#lib/languages.ts';
import type { Practice } from '#schemas/practice.ts';
import { type BookingView, bookingView } from '#view-models/booking.ts';

/** How to reach the practice. What practice.yaml does not know is absent. */
export interface ContactView {
  booking: BookingView;
  email: string | undefined;
  addressLines: readonly string[];
  serviceArea: string | undefined;
  hours: readonly { days: string; time: string }[];
  /** Days with other hours and closures that are not over. */
  closures: readonly string[];
  /** Parking, stairs, the door. */
  access: string | undefined;
  mapLink: string | undefined;
  giftCertificates: Practice['giftCertificates'];
  reviewPages: Practice['reviewPages'];
}

export function contactView(practice: Practice, today: string, language?: Language): ContactView {
  const texts = words(language).parts.hours;
  const { address } = practice;
  return {
    booking: bookingView(practice, undefined, language),
    email: practice.email,
    addressLines: address ? addressLines(address, practice.country) : [],
    serviceArea: practice.serviceArea,
    hours: (practice.hours ?? []).map(({ days, opens, closes }) => ({
      days: texts.days(days),
      time: texts.span(opens, closes),
    })),
    closures: [
      ...practice.specialHours.filter(({ to }) => to >= today).map(texts.special),
      ...practice.closed.filter(({ to }) => to >= today).map(texts.closure),
    ],
    access: practice.access,
    mapLink: practice.mapLink,
    giftCertificates: practice.giftCertificates,
    reviewPages: practice.reviewPages,
  };
}
