import { type EmergencyNumbers, emergencyNumbers } from '#lib/emergency-numbers.ts';

/** Numbers for help in the site's country, written into a build; those of the US in tests and in the owner's commands. */
export const siteEmergency: EmergencyNumbers =
  typeof __EMERGENCY__ === 'undefined' ? (emergencyNumbers['US'] as EmergencyNumbers) : __EMERGENCY__;
