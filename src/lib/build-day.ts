import { toDay } from '#lib/dates.ts';

/**
 * The day a build counts as today, `YYYY-MM-DD` in UTC. BUILD_DAY sets it, so that two builds of the same
 * content can be compared.
 */
export function buildDay(environment: Record<string, string | undefined> = process.env): string {
  return environment['BUILD_DAY'] || toDay(new Date());
}
