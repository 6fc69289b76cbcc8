import { type BodyArea, areaName, bodyAreas } from '#lib/vocabulary.ts';

/** Parts of the body. */
export const areas = Object.fromEntries(bodyAreas.map((area) => [area, areaName(area)])) as Record<
  BodyArea,
  string
>;
