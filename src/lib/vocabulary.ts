/**
 * Fixed vocabularies that several schemas share. They are closed on purpose: a label outside the list is a
 * mistake in a content file, never a new idea.
 */

/** How sure research makes us, weakest first; evidence-scale.ts holds what each asks for. Nothing is "strong". */
export const evidenceLabels = [
  'Not searched',
  'Searched, none found',
  'Very limited',
  'Limited',
  'Moderate',
] as const;
export type EvidenceLabel = (typeof evidenceLabels)[number];

/** Parts of the body a visitor may point at, from head to foot. */
export const bodyAreas = [
  'head',
  'face',
  'ear',
  'jaw',
  'mouth',
  'throat',
  'neck',
  'shoulder',
  'arm',
  'hand',
  'chest',
  'upper-back',
  'low-back',
  'hip',
  'leg',
  'foot',
  'whole-body',
] as const;
export type BodyArea = (typeof bodyAreas)[number];

/** `Low back` for `low-back`. */
export function areaName(area: BodyArea): string {
  const words = area.replace('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** The four folders of content/ that hold pages, in the order a newcomer meets them. */
export const collectionNames = ['therapies', 'conditions', 'articles', 'pages'] as const;
export type CollectionName = (typeof collectionNames)[number];
