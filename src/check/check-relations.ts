import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import type { Outline } from '#lib/outline.ts';
import { didYouMean } from '#lib/suggest.ts';
import { evidenceLabels } from '#lib/vocabulary.ts';

/** The parts of a good form that must agree with each other and with the text. */
interface FormParts {
  sources?: { id: string }[];
  evidence?: { label: string; source?: string };
  therapies?: { therapy: string; evidence: string; source: string }[];
  redFlags?: { emergency: string[]; doctorFirst: string[] };
  draft?: boolean;
}

/** Where links inside the site may lead. */
export interface Addresses {
  known: readonly string[];
  /** Those of pages that visitors do not see yet. */
  drafts: readonly string[];
}

/** Cited sources exist, labels agree, cards have something to show, links lead somewhere. */
export function checkRelations(
  entry: Entry,
  form: FormParts,
  outline: Outline,
  addresses: Addresses,
): Problem[] {
  return [
    ...checkSources(entry, form, outline),
    ...checkLabels(entry, form),
    ...checkCards(entry, form, outline),
    ...checkLinks(entry, form, outline, addresses),
  ];
}

function checkSources(entry: Entry, form: FormParts, outline: Outline): Problem[] {
  const ids = (form.sources ?? []).map(({ id }) => id);
  const problems: Problem[] = [];
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    problems.push({
      file: entry.file,
      line: entry.fieldLines['sources'],
      field: 'sources',
      message: `has "${twice}" twice. Give each source its own id.`,
    });
  const noSource = (id: string) =>
    `names the source "${id}", and this page lists no such source.${didYouMean(id, ids)}`;
  for (const [index, { source }] of (form.therapies ?? []).entries())
    if (!ids.includes(source))
      problems.push({
        file: entry.file,
        line: entry.fieldLines['therapies'],
        field: `therapies, item ${index + 1}, source`,
        message: noSource(source),
      });
  const overall = form.evidence?.source;
  if (overall !== undefined && !ids.includes(overall))
    problems.push({
      file: entry.file,
      line: entry.fieldLines['evidence'],
      field: 'evidence, source',
      message: noSource(overall),
    });
  for (const mark of outline.marks) {
    const id = mark.kind === 'tag' && mark.name === 'Source' ? mark.attributes['id'] : undefined;
    if (id !== undefined && !ids.includes(id))
      problems.push({
        file: entry.file,
        line: mark.line + entry.bodyOffset,
        message: `<Source> ${noSource(id)}`,
      });
  }
  return problems;
}

function checkLabels(entry: Entry, form: FormParts): Problem[] {
  if (form.evidence === undefined || form.therapies === undefined) return [];
  const rank = (label: string) => evidenceLabels.findIndex((known) => known === label);
  const strongest = Math.max(...form.therapies.map(({ evidence }) => rank(evidence)));
  if (rank(form.evidence.label) === strongest) return [];
  const message = `is "${form.evidence.label}", but the strongest label of its therapies is "${evidenceLabels[strongest]}". Make them agree.`;
  return [{ file: entry.file, line: entry.fieldLines['evidence'], field: 'evidence, label', message }];
}

function checkCards(entry: Entry, form: FormParts, outline: Outline): Problem[] {
  return outline.marks.flatMap((mark) => {
    if (mark.kind !== 'tag') return [];
    if (mark.name === 'Emergency' && (form.redFlags?.emergency.length ?? 0) > 0) {
      const message =
        '<Emergency> is a second emergency card: the one from "emergency" under "redFlags" leads the page already. Keep the signs in one of the two.';
      return [{ file: entry.file, line: mark.line + entry.bodyOffset, message }];
    }
    if (mark.name !== 'DoctorFirst' || mark.hasChildren) return [];
    if (form.redFlags !== undefined && form.redFlags.doctorFirst.length > 0) return [];
    const message =
      '<DoctorFirst /> has nothing to show: fill in "doctorFirst" under "redFlags", or write a list between <DoctorFirst> and </DoctorFirst>.';
    return [{ file: entry.file, line: mark.line + entry.bodyOffset, message }];
  });
}

function checkLinks(entry: Entry, form: FormParts, outline: Outline, addresses: Addresses): Problem[] {
  const hidden = form.draft ? [] : addresses.drafts;
  return outline.links.flatMap(({ url, line }) => {
    const message = linkProblem(url, addresses.known, hidden);
    return message === undefined ? [] : [{ file: entry.file, line: line + entry.bodyOffset, message }];
  });
}

function linkProblem(url: string, known: readonly string[], hidden: readonly string[]): string | undefined {
  if (/^tel:/.test(url)) return `the link "${url}" types a phone number. Write <Phone /> instead.`;
  if (/^(https|mailto):/.test(url) || url.startsWith('#')) return undefined;
  if (!url.startsWith('/'))
    return `the link "${url}" must begin with https:// or, inside the site, with a slash.`;
  const path = url.split('#')[0] ?? url;
  if (hidden.includes(path))
    return `the link "${url}" leads to a draft, which visitors do not see. Publish that page or take the link out.`;
  if (known.includes(path)) return undefined;
  return `the link "${url}" leads to no page of this site.${didYouMean(path, known)}`;
}
