import { feedChecks } from './feed-checks.ts';
import { graphChecks } from './graph-checks.ts';
import { headChecks } from './head-checks.ts';
import { healthChecks } from './health-checks.ts';
import { practiceChecks } from './practice-checks.ts';
import { readingChecks } from './reading-checks.ts';
import { sharingChecks } from './sharing-checks.ts';
import type { SiteChecks } from './site-check.ts';
import { siteFileChecks } from './site-file-checks.ts';

/** Every check of what the site tells search engines and those who share it, by subject. */
export const allChecks = {
  head: headChecks,
  sharing: sharingChecks,
  graph: graphChecks,
  practice: practiceChecks,
  reading: readingChecks,
  files: siteFileChecks,
  feed: feedChecks,
  health: healthChecks,
} satisfies Record<string, SiteChecks>;

export type Subject = keyof typeof allChecks;
