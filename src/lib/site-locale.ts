/** English as the practice's country writes it, such as `en-IE` (BCP 47). */
export const localeOf = (country: string): string => `en-${country}`;

/** The locale of the site, written into a build; that of the US in tests and in the owner's commands. */
export const siteLocale: string = typeof __LOCALE__ === 'undefined' ? localeOf('US') : __LOCALE__;
