import { perList } from '#lib/per-list.ts';
import type { Article, Condition } from '#schemas/entries.ts';

/** Most cards of one kind below a text. */
export const relatedLimits = { conditions: 4, therapies: 12, articles: 12 };

/** The articles that name a condition or a therapy as what they are about, newest first. */
export function articlesAbout(
  articles: readonly Article[],
  kind: 'conditions' | 'therapies',
  id: string,
): readonly Article[] {
  return (articlesBySubject(articles).get(`${kind}/${id}`) ?? []).slice(0, relatedLimits.articles);
}

const articlesBySubject = perList((articles: readonly Article[]) =>
  groupBySubjects(articles, ({ data: { about } }) => [
    ...about.conditions.map(({ id }) => `conditions/${id}`),
    ...about.therapies.map(({ id }) => `therapies/${id}`),
  ]),
);

/** The conditions that a therapy is used for. */
export function conditionsOf(conditions: readonly Condition[], therapyId: string): readonly Condition[] {
  return conditionsByTherapy(conditions).get(therapyId) ?? [];
}

const conditionsByTherapy = perList((conditions: readonly Condition[]) =>
  groupBySubjects(conditions, ({ data }) => [...new Set(data.therapies.map(({ therapy }) => therapy.id))]),
);

function groupBySubjects<Entry>(
  entries: readonly Entry[],
  subjectsOf: (entry: Entry) => readonly string[],
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const subject of subjectsOf(entry)) {
      const group = groups.get(subject);
      if (group === undefined) groups.set(subject, [entry]);
      else group.push(entry);
    }
  return groups;
}
