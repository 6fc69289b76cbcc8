import { byEvidence } from '#lib/order.ts';
import { bodyAreas, type BodyArea, type EvidenceLabel, areaName } from '#lib/vocabulary.ts';
import { entryPath, evidencePath } from '#lib/paths.ts';
import type { Condition, SiteContent, Therapy } from '#schemas/entries.ts';
import { type ListPageView, listPage, sublistPage } from '#view-models/list-page.ts';
import { type JumpLink, listParts, longestList } from '#view-models/list-parts.ts';

/** One condition with its label for each therapy that the table has a column for. */
interface EvidenceTableRow {
  title: string;
  path: string;
  labels: readonly ({ label: EvidenceLabel; searched: string | undefined } | undefined)[];
}

export interface EvidenceTableView {
  therapies: readonly { title: string; path: string }[];
  rows: readonly EvidenceTableRow[];
}

/** The table of all conditions, or what leads to its parts: one for each part of the body, on as many pages as it takes. */
export interface EvidencePageView extends ListPageView {
  path: string;
  table: EvidenceTableView | undefined;
  areas: readonly { area: BodyArea; name: string; path: string; count: number }[];
  links: readonly JumpLink[];
}

/** Every page of the evidence: the table alone, or an overview and the table of each part of the body. */
export function evidencePages({ conditions, therapies, practice }: SiteContent): EvidencePageView[] {
  const top = listPage('evidence', { practice });
  if (conditions.length <= longestList)
    return [
      { ...top, path: evidencePath, table: evidenceTable(conditions, therapies), areas: [], links: [] },
    ];
  const byArea = Map.groupBy(conditions, ({ data }) => data.bodyAreas[0] ?? 'whole-body');
  const areas = bodyAreas.flatMap((area) => {
    const count = byArea.get(area)?.length ?? 0;
    return count === 0 ? [] : [{ area, name: areaName(area), path: `${evidencePath}${area}/`, count }];
  });
  const parts = areas.flatMap(({ area, name, path }) =>
    listParts(strongestFirst(byArea.get(area) ?? []), path).map((part) => ({
      ...sublistPage('evidence', { practice }, part, evidenceWords(name)),
      path: part.path,
      table: evidenceTable(part.items, usedTherapies(part.items, therapies)),
      areas: [],
      links: part.links,
    })),
  );
  return [{ ...top, path: evidencePath, table: undefined, areas, links: [] }, ...parts];
}

const evidenceWords = (name: string) => ({
  crumb: name,
  title: `The evidence, side by side: ${name.toLowerCase()}`,
  lead: 'What research shows about each therapy for each condition that is mostly felt here, the most evidence first. What is blank, we do not use.',
  summary: `Conditions of the ${name.toLowerCase()}, and how good the evidence for massage is: from searched, none found to moderate.`,
});

/**
 * Every pair of condition and therapy: conditions with the most evidence first, equal ones in their order.
 */
export function evidenceTable(
  conditions: readonly Condition[],
  therapies: readonly Therapy[],
): EvidenceTableView {
  return {
    therapies: therapies.map(({ id, data }) => ({ title: data.title, path: entryPath('therapies', id) })),
    rows: strongestFirst(conditions).map(({ id, data }) => ({
      title: data.title,
      path: entryPath('conditions', id),
      labels: therapies.map((therapy) => {
        const pair = data.therapies.find((known) => known.therapy.id === therapy.id);
        return pair && { label: pair.evidence, searched: pair.searched };
      }),
    })),
  };
}

const strongestFirst = (conditions: readonly Condition[]) =>
  byEvidence(conditions, ({ data }) => data.evidence.label);

/** A part of the table has no column that is empty in all its rows. */
function usedTherapies(conditions: readonly Condition[], therapies: readonly Therapy[]): Therapy[] {
  const used = new Set(conditions.flatMap(({ data }) => data.therapies.map(({ therapy }) => therapy.id)));
  return therapies.filter(({ id }) => used.has(id));
}
