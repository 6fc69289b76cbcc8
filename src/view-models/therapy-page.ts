import { words } from '#i18n/interface-words.ts';
import type { Language } from '#lib/languages.ts';
import { ownOf } from '#lib/translations.ts';
import { byEvidence } from '#lib/order.ts';
import { entryPath, evidencePath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { Condition, SiteContent, Therapy } from '#schemas/entries.ts';
import { articlesAbout, conditionsOf, relatedLimits } from '#view-models/about.ts';
import { articleCard, therapyCard } from '#view-models/card.ts';
import { crumbsTo } from '#view-models/crumbs.ts';
import { headView } from '#view-models/head.ts';
import { longestList } from '#view-models/list-parts.ts';
import type { ProseContext } from '#view-models/prose-context.ts';
import { readingPage } from '#view-models/reading-page.ts';
import { sessionOffers, sessionViews } from '#view-models/session-prices.ts';
import { therapyGraph } from '#view-models/structured-data/health-graphs.ts';
import { therapistsOf } from '#view-models/therapist.ts';

/** All that the page of one therapy shows. Its slug names its drawing, too. */
export function therapyPage(therapy: Therapy, site: SiteContent) {
  const { id, data, language } = therapy;
  const { medicalName, alsoCalled, evidence } = data;
  const reading = readingPage(therapy, site);
  const sessions = sessionViews(data.sessions, site.practice, language);
  const lengths = sessions.map(({ text }) => text);
  const page = {
    ...reading,
    path: entryPath('therapies', id, language),
    summary: data.summary,
    picture: sharePicture(id),
    crumbs: crumbsTo(data.title, 'therapies', language),
    dates: data,
    medicalName,
    alsoCalled,
    notFor: data.notFor,
    offers: sessionOffers(sessions),
    language,
  };
  return {
    ...reading,
    ...{ medicalName, alsoCalled, evidence, slug: id },
    head: headView(page, therapyGraph(page, site.practice), 'article', therapy),
    crumbs: page.crumbs,
    sessions: lengths,
    therapists: therapistsOf(id, site.practice),
    prose: {
      ...reading.prose,
      ...conditionRows(id, site.conditions, language),
      booking: { ...reading.prose.booking, sessions: lengths },
      therapy: data,
    },
    related: [
      ...ownOf(site.therapies, language)
        .filter((other) => other.id !== id)
        .slice(0, relatedLimits.therapies)
        .map(therapyCard),
      ...articlesAbout(ownOf(site.articles, language), 'therapies', id).map(articleCard),
    ],
  };
}

/** Rows that a table shows where it cannot show all. */
const shownRows = 12;

/**
 * The conditions that name this therapy, each with the label it gives the pair. Of too many for one page those with the
 * most evidence, and a link to all.
 */
function conditionRows(
  therapyId: string,
  conditions: readonly Condition[],
  language?: Language,
): Pick<ProseContext, 'evidence' | 'evidenceMore'> {
  const rows = conditionsOf(conditions, therapyId).flatMap(({ id, data, language: own }) =>
    data.therapies
      .filter(({ therapy }) => therapy.id === therapyId)
      .map((pair) => ({
        title: data.title,
        language: own,
        path: entryPath('conditions', id),
        label: pair.evidence,
        searched: pair.searched,
        note: pair.note,
        sources: [],
      })),
  );
  if (rows.length <= longestList) return { evidence: rows };
  return {
    evidence: byEvidence(rows, ({ label }) => label).slice(0, shownRows),
    evidenceMore: { text: words(language).reading.evidence.all(rows.length), path: evidencePath },
  };
}
