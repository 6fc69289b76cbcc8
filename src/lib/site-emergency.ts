import { type EmergencyNumbers, emergencyNumbers, emergencyDepartmentIn } from '#lib/emergency-numbers.ts';
import { siteLocale } from '#lib/site-locale.ts';

/** Numbers for help in the site's country, written into a build; those of the US in tests and in the owner's commands. */
export const siteEmergency: EmergencyNumbers =
  typeof __EMERGENCY__ === 'undefined' ? (emergencyNumbers['US'] as EmergencyNumbers) : __EMERGENCY__;

/** Where a hospital takes people in at once, as the country of the site calls it. */
export const siteEmergencyDepartment = /* @__PURE__ */ emergencyDepartmentIn(
  /* @__PURE__ */ regionOf(siteLocale),
);

function regionOf(locale: string): string {
  return new Intl.Locale(locale).region ?? 'US';
}
