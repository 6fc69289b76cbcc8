import { words } from '#i18n/interface-words.ts';
import { type Language, defaultLanguage, pathIn } from '#lib/languages.ts';
import { byEvidence } from '#lib/order.ts';
import { bodyAreas, type BodyArea, type EvidenceLabel } from '#lib/vocabulary.ts';
import { entryPath, evidencePath } from '#lib/paths.ts';
import type { Condition, SiteContent, Therapy } from '#schemas/entries.ts';
import { type ListPageView, listPage, sublistPage } from '#view-models/list-page.ts';
import { type JumpLink, listParts, longestList } from '#view-models/list-parts.ts';

/** One condition with its label for each therapy that the table has a column for. */
interface EvidenceTableRow {
  title: string;
  path: string;
  language?: Language | undefined;
  labels: readonly ({ label: EvidenceLabel; searched: string | undefined } | undefined)[];
}

export interface EvidenceTableView {
  therapies: readonly Omit<EvidenceTableRow, 'labels'>[];
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
export function evidencePages(site: SiteContent): EvidencePageView[] {
  const { conditions, therapies, language } = site;
  const path = pathIn(language ?? defaultLanguage, evidencePath);
  const top = { ...listPage('evidence', site), path };
  if (conditions.length <= longestList)
    return [{ ...top, table: evidenceTable(conditions, therapies), areas: [], links: [] }];
  const { areas: names, lists } = words(language);
  const byArea = Map.groupBy(conditions, ({ data }) => data.bodyAreas[0] ?? 'whole-body');
  const areas = bodyAreas.flatMap((area) => {
    const count = byArea.get(area)?.length ?? 0;
    return count === 0 ? [] : [{ area, name: names[area], path: `${path}${area}/`, count }];
  });
  const parts = areas.flatMap(({ area, name, path }) =>
    listParts(strongestFirst(byArea.get(area) ?? []), path).map((part) => ({
      ...sublistPage('evidence', site, part, { crumb: name, ...lists.evidence.area(name.toLowerCase()) }),
      path: part.path,
      table: evidenceTable(part.items, usedTherapies(part.items, therapies)),
      areas: [],
      links: part.links,
    })),
  );
  return [{ ...top, table: undefined, areas, links: [] }, ...parts];
}

/**
 * Every pair of condition and therapy: conditions with the most evidence first, equal ones in their order.
 */
export function evidenceTable(
  conditions: readonly Condition[],
  therapies: readonly Therapy[],
): EvidenceTableView {
  return {
    therapies: therapies.map(({ id, data, language }) => ({
      title: data.title,
      path: entryPath('therapies', id),
      language,
    })),
    rows: strongestFirst(conditions).map(({ id, data, language }) => ({
      title: data.title,
      path: entryPath('conditions', id),
      language,
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
