import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { toDay } from '#lib/dates.ts';
import type { BuiltSite } from '../read-site.ts';
import type { Subject } from './all-checks.ts';
import { withFile, withPage } from './broken-site.ts';

/** One fault that a person could make, and what a check must say of it. */
interface Fault {
  fault: string;
  told: string;
  page?: string;
  file?: string;
  from?: string;
  pattern?: string;
  to: string;
}

/** The faults of tests/fixtures/faults.yaml by the subject of the checks that must tell of them. */
export function readFaults(): Record<Subject, Fault[]> {
  const text = readFileSync('tests/fixtures/faults.yaml', 'utf8');
  return parse(text.replaceAll('TODAY', toDay(new Date()))) as Record<Subject, Fault[]>;
}

/** A copy of the site with the fault in it. */
export function breakSite(site: BuiltSite, { page, file, from = '', pattern, to }: Fault): BuiltSite {
  const edit = (text: string) =>
    text.replace(pattern === undefined ? from : new RegExp(pattern, 's'), () => to);
  return page === undefined ? withFile(site, file ?? '', edit) : withPage(site, page, edit);
}
