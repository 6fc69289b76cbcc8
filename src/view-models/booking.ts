import { words } from '#i18n/interface-words.ts';
import type { Language } from '#lib/languages.ts';
import { phoneLink } from '#lib/paths.ts';
import type { Practice } from '#schemas/practice.ts';

/** How a reader gets an appointment: always by phone, and online where the practice has a page for it. */
export interface BookingView {
  phone: string;
  phoneHref: string;
  online: { href: string; text: string } | undefined;
  /** Lengths with their prices, on the page of a therapy that gives them. */
  sessions?: readonly string[];
}

/** The therapy's own booking page, else the practice's, else the phone alone. */
export function bookingView(practice: Practice, therapyLink?: string, language?: Language): BookingView {
  const href = therapyLink ?? practice.bookingLink;
  return {
    phone: practice.phone,
    phoneHref: phoneLink(practice.internationalPhone),
    online: href === undefined ? undefined : { href, text: words(language).site.bookOnline },
  };
}
