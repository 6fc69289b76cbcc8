import type { EmergencyNumbers } from '#lib/emergency-numbers.ts';

/**
 * A text whose American numbers for help are those of another country. A crisis line that takes no text messages is
 * called, and without one a crisis is sent to the emergency number.
 */
export function withHelpNumbers(text: string, { number, crisisLine }: EmergencyNumbers): string {
  const crisis = crisisLine?.number ?? number;
  return text
    .replaceAll(/\b(c)all or text 988\b/gi, (_, first: string) =>
      crisisLine?.takesText ? `${first}all or text ${crisis}` : `${first}all ${crisis}`,
    )
    .replaceAll(/\b988\b/g, crisis)
    .replaceAll(/\b911\b/g, number);
}
