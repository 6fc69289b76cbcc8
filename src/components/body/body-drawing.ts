import type { BodyArea } from '#lib/vocabulary.ts';

/** Width of every drawing, in its own units. */
export const drawingWidth = 360;

/** A place on a drawing: units from the left, units from the top. */
type Place = readonly [number, number];

/** A part of the body on a drawing. */
export interface BodyRegion {
  area: BodyArea;
  /** Path that reaches beyond the body, for thumbs. What is seen of it ends at the body's outline. */
  shape: string;
  /** Middle of its name. */
  tag: Place;
  /** Where a line from the name ends, where the name does not lie on the part itself. */
  spot?: Place;
}

/** A drawing of the body: flat colors first, then the parts, ink lines and names over them. */
export interface BodyDrawing {
  /** What it shows; the catalogues have its name. */
  side: 'front' | 'back' | 'head';
  height: number;
  /** Whether its paths are mirrored. Names and spots are not. */
  isMirrored?: boolean;
  /** Quiet shape behind the body. */
  ground: string;
  skin: string;
  hair: string;
  lines: string;
  /** Later ones lie above earlier ones. */
  regions: readonly BodyRegion[];
}
