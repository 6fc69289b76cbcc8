import { words } from '#i18n/interface-words.ts';
import type { Language } from '#lib/languages.ts';
import type { EvidenceRow } from '#view-models/prose-context.ts';
import type { ReviewView } from '#view-models/review.ts';

/** What the sheet for a doctor shows besides the page's own answer and signs. */
export interface DoctorSheetView {
  /** What a session would hold, in whole sentences. */
  plan: string;
  /** Day of the last review, in words. */
  checked: string;
}

/** Of a condition: its therapies, each with the label of its evidence. */
export function conditionSheet(
  rows: readonly EvidenceRow[],
  review: ReviewView,
  language?: Language,
): DoctorSheetView {
  const { evidence, sheet } = words(language).reading;
  const therapies = rows.map(({ title, label }) =>
    sheet.row(title.toLowerCase(), evidence.labels[label].toLowerCase()),
  );
  const plan = therapies.length === 0 ? sheet.nothing : `${sentence(therapies.join(', '))}.`;
  return { plan, checked: review.reviewed.text };
}

/** Of a therapy: how firm the work is and who decides. */
export function therapySheet(
  therapy: { title: string; pressure: string },
  review: ReviewView,
): DoctorSheetView {
  return { plan: `${therapy.title}. ${therapy.pressure}`, checked: review.reviewed.text };
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
