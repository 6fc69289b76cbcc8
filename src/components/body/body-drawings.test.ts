import { describe, expect, test } from 'vitest';
import { type BodyDrawing, type BodyRegion, drawingWidth } from '#components/body/body-drawing.ts';
import { backDrawing, frontDrawing } from '#components/body/figure-drawings.ts';
import { headDrawing } from '#components/body/head-drawing.ts';
import { plateOf } from '#components/body/plate.ts';
import { words } from '#i18n/interface-words.ts';
import { bodyAreas } from '#lib/vocabulary.ts';

const languages = ['en', 'es'] as const;
const drawings = [headDrawing, frontDrawing, backDrawing];

test('every part of the body can be pointed at on some drawing; the whole body is all of them', () => {
  const shown = new Set(drawings.flatMap(({ regions }) => regions.map(({ area }) => area)));
  expect(bodyAreas.filter((area) => !shown.has(area))).toEqual(['whole-body']);
});

describe.each(drawings)('the drawing "$side"', (drawing) => {
  test('shows each part once', () => {
    const areas = drawing.regions.map(({ area }) => area);
    expect(areas).toEqual([...new Set(areas)]);
  });

  test.each(languages)(
    'keeps every name whole within its edges, and none over another, in %s',
    (language) => {
      const plates = drawing.regions.map(({ area, tag }) => ({
        area,
        ...plateOf(tag, words(language).areas[area]),
      }));
      expect(plates.filter((plate) => !isWithin(plate, drawing)).map(({ area }) => area)).toEqual([]);
      const covered = plates.flatMap((one, place) =>
        plates
          .slice(place + 1)
          .filter((other) => doOverlap(one, other))
          .map(({ area }) => `${one.area}, ${area}`),
      );
      expect(covered).toEqual([]);
    },
  );

  test('leads from a name beside the body to a spot on it', () => {
    const astray = drawing.regions.filter((region) => region.spot && isWithinPlate(region.spot, region));
    expect(astray.map(({ area }) => area)).toEqual([]);
  });
});

type Plate = ReturnType<typeof plateOf>;

function isWithin({ x, y, width, height }: Plate, drawing: BodyDrawing): boolean {
  return x >= 0 && y >= 0 && x + width <= drawingWidth && y + height <= drawing.height;
}

function doOverlap(one: Plate, other: Plate): boolean {
  return (
    Math.abs(one.x - other.x + (one.width - other.width) / 2) < (one.width + other.width) / 2 &&
    Math.abs(one.y - other.y) < one.height
  );
}

function isWithinPlate([x, y]: readonly [number, number], region: BodyRegion): boolean {
  const plate = plateOf(region.tag, words().areas[region.area]);
  return x >= plate.x && x <= plate.x + plate.width && y >= plate.y && y <= plate.y + plate.height;
}
