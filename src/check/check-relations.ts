import type { Problem } from '#check/problem.ts';
import { either, fieldCalled, formatMessage, tagBefore, tagCalled } from '#check/format-message.ts';
import type { Entry } from '#check/read-entries.ts';
import type { CheckedForm } from '#check/checked-form.ts';
import { type Addresses, checkLinks } from '#check/check-links.ts';
import { checkSources } from '#check/check-sources.ts';
import type { Outline } from '#lib/outline.ts';
import { evidenceLabels } from '#lib/vocabulary.ts';

/** Cited sources exist, labels agree, cards have something to show, links lead somewhere. */
export function checkRelations(
  entry: Entry,
  form: CheckedForm,
  outline: Outline,
  addresses: Addresses,
): Problem[] {
  return [
    ...checkSources(entry, form, outline),
    ...checkLabels(entry, form),
    ...checkCards(entry, form, outline),
    ...checkLinks(entry, form.draft, outline, addresses),
  ];
}

function checkLabels(entry: Entry, form: CheckedForm): Problem[] {
  if (form.evidence === undefined || form.therapies === undefined) return [];
  const rank = (label: string) => evidenceLabels.findIndex((known) => known === label);
  const strongest = Math.max(...form.therapies.map(({ evidence }) => rank(evidence)));
  if (rank(form.evidence.label) === strongest) return [];
  const message = `is "${form.evidence.label}", but the strongest label of its therapies is "${evidenceLabels[strongest]}". Make them agree.`;
  return [{ file: entry.file, line: entry.fieldLines['evidence'], field: 'evidence, label', message }];
}

function checkCards(entry: Entry, form: CheckedForm, outline: Outline): Problem[] {
  return outline.marks.flatMap((mark) => {
    if (mark.kind !== 'tag') return [];
    const place = { file: entry.file, line: mark.line + entry.bodyOffset };
    if (mark.name === 'Emergency' && (form.redFlags?.emergency.length ?? 0) > 0)
      return [{ ...place, ...secondEmergency(entry.file) }];
    if (mark.name !== 'DoctorFirst' || mark.hasChildren) return [];
    if (form.redFlags !== undefined && form.redFlags.doctorFirst.length > 0) return [];
    const fix = either(
      'or write a list between <DoctorFirst> and </DoctorFirst>',
      'or take it out and put in a “Care card” with words of its own',
    );
    const field = fieldCalled(entry.file, 'redFlags, doctorFirst', '"doctorFirst" under "redFlags"');
    const words = formatMessage`${tagBefore('DoctorFirst', '<DoctorFirst />')} has nothing to show: fill in ${field}, ${fix}.`;
    return [{ ...place, ...words }];
  });
}

/** The card of the form leads the page by itself. */
function secondEmergency(file: string) {
  const field = fieldCalled(file, 'redFlags, emergency', '"emergency" under "redFlags"');
  return formatMessage`${tagCalled('Emergency')} is a second one. This page shows that card by itself, at the top, from the field ${field}. Add the sign there, and take this card out of the text.`;
}
