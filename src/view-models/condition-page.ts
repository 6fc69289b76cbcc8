import { entryPath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import { ownOf } from '#lib/translations.ts';
import { relatedByAreas } from '#lib/related.ts';
import type { Condition, SiteContent, Therapy } from '#schemas/entries.ts';
import { articlesAbout, relatedLimits } from '#view-models/about.ts';
import { areaLink } from '#view-models/body-pages.ts';
import { articleCard, conditionCard } from '#view-models/card.ts';
import { crumbsTo } from '#view-models/crumbs.ts';
import { conditionDrawing } from '#view-models/fitting-drawings.ts';
import { headView } from '#view-models/head.ts';
import type { EvidenceRow } from '#view-models/prose-context.ts';
import { readingPage } from '#view-models/reading-page.ts';
import { signsLink } from '#view-models/red-flags.ts';
import type { SourceView } from '#view-models/sources.ts';
import { conditionGraph } from '#view-models/structured-data/health-graphs.ts';

/** All that the page of one condition shows. Its drawing is that of the part that its name names, or of the first of its body areas. */
export function conditionPage(condition: Condition, site: SiteContent) {
  const { id, data, language } = condition;
  const { medicalName, alsoCalled, seeFirst, verdict, call, canHelp, cannotHelp } = data;
  const reading = readingPage(
    condition,
    site,
    data.therapies.flatMap(({ sources = [] }) => sources),
  );
  const drawing = conditionDrawing(data);
  const page = {
    ...reading,
    path: entryPath('conditions', id, language),
    summary: data.summary,
    kind: data.kind,
    picture: sharePicture(drawing),
    crumbs: crumbsTo(data.title, 'conditions', language),
    dates: data,
    medicalName,
    alsoCalled,
    areas: data.bodyAreas.map((area) => areaLink(area, language)),
    language,
  };
  return {
    ...reading,
    ...{ medicalName, alsoCalled, seeFirst, verdict, call, canHelp, cannotHelp, drawing },
    head: headView(page, conditionGraph(page, site.practice), 'article', condition),
    crumbs: page.crumbs,
    signs: signsLink(data.redFlags, language),
    evidence: {
      ...data.evidence,
      searched: data.therapies.find((pair) => pair.evidence === data.evidence.label)?.searched,
    },
    prose: { ...reading.prose, evidence: therapyRows(data.therapies, site.therapies, reading.sources) },
    areas: page.areas,
    related: [
      ...relatedByAreas({ id, data }, ownOf(site.conditions, language), relatedLimits.conditions).map(
        conditionCard,
      ),
      ...articlesAbout(ownOf(site.articles, language), 'conditions', id).map(articleCard),
    ],
  };
}

function therapyRows(
  pairs: Condition['data']['therapies'],
  therapies: readonly Therapy[],
  sources: readonly SourceView[],
): EvidenceRow[] {
  return pairs.flatMap((pair) => {
    const therapy = therapies.find(({ id }) => id === pair.therapy.id);
    if (therapy === undefined) return [];
    return {
      title: therapy.data.title,
      language: therapy.language,
      path: entryPath('therapies', therapy.id),
      label: pair.evidence,
      searched: pair.searched,
      note: pair.note,
      sources: (pair.sources ?? []).flatMap((named) => sources.find(({ id }) => id === named) ?? []),
    };
  });
}
