import type { BodyArea } from '#lib/vocabulary.ts';

/** A drawing of the body. Regions may take several shapes; `lines` belong to no region. */
export interface BodyDrawing {
  name: string;
  width: number;
  height: number;
  regions: readonly { area: BodyArea; shapes: readonly string[] }[];
  lines: readonly string[];
}

const head = 'M100 10c15 0 24 13 24 30 0 18-11 31-24 31S76 58 76 40c0-17 9-30 24-30Z';
const neck = 'M89 67c0 10-2 16-8 20h38c-6-4-8-10-8-20-7 5-15 5-22 0Z';
const trunkTop = 'M81 87h38l9 37-2 36c-16 6-36 6-52 0l-2-36 9-37Z';
const trunkLow = 'M74 160c16 6 36 6 52 0l3 46c-19 7-39 7-58 0l3-46Z';
const hip = 'M71 206c19 7 39 7 58 0 5 15 8 29 8 41h-34l-3-6-3 6H63c0-12 3-26 8-41Z';
const shoulders = ['M81 87c-17 4-31 10-33 27l-1 15 25-5 9-37Z', 'M119 87c17 4 31 10 33 27l1 15-25-5-9-37Z'];
const arms = [
  'M47 129l25-5c0 26-4 44-10 66l-8 38-18-2c0-26 3-46 6-66l5-31Z',
  'M153 129l-25-5c0 26 4 44 10 66l8 38 18-2c0-26-3-46-6-66l-5-31Z',
];
const hands = [
  'M36 226l18 2c3 17 0 34-9 38-10-2-14-21-9-40Z',
  'M164 226l-18 2c-3 17 0 34 9 38 10-2 14-21 9-40Z',
];
const legs = [
  'M63 247h34c1 33-1 59-4 83 2 32-3 62-5 93H71c-5-31-8-61-5-93-5-28-6-54-3-83Z',
  'M137 247h-34c-1 33 1 59 4 83-2 32 3 62 5 93h17c5-31 8-61 5-93 5-28 6-54 3-83Z',
];
const feet = [
  'M71 423h17c3 15 4 26-3 32H58c-3-9 8-16 13-32Z',
  'M129 423h-17c-3 15-4 26 3 32h27c3-9-8-16-13-32Z',
];

const limbs = [
  { area: 'shoulder', shapes: shoulders },
  { area: 'arm', shapes: arms },
  { area: 'hand', shapes: hands },
] as const;
const below = [
  { area: 'hip', shapes: [hip] },
  { area: 'leg', shapes: legs },
  { area: 'foot', shapes: feet },
] as const;

/** Drawn for this site: a close look at the head, the front and the back. */
export const bodyDrawings: readonly BodyDrawing[] = [
  {
    name: 'Head and throat',
    width: 220,
    height: 270,
    regions: [
      { area: 'head', shapes: ['M50 110c-4-58 28-90 60-90s64 32 60 90c-20-16-100-16-120 0Z'] },
      {
        area: 'ear',
        shapes: [
          'M49 112c-18-9-29 2-26 18 3 18 16 32 30 27-3-15-5-29-4-45Z',
          'M171 112c18-9 29 2 26 18-3 18-16 32-30 27 3-15 5-29 4-45Z',
        ],
      },
      { area: 'face', shapes: ['M50 110c20-16 100-16 120 0 2 18 0 36-4 51-36 9-76 9-112 0-4-15-6-33-4-51Z'] },
      { area: 'jaw', shapes: ['M54 161c36 9 76 9 112 0-4 37-26 65-56 66-30-1-52-29-56-66Z'] },
      { area: 'mouth', shapes: ['M84 188c10-12 42-12 52 0-10 16-42 16-52 0Z'] },
      {
        area: 'neck',
        shapes: [
          'M71 208c6 9 12 14 20 18l-5 38H60c9-16 12-36 11-56Z',
          'M149 208c-6 9-12 14-20 18l5 38h26c-9-16-12-36-11-56Z',
        ],
      },
      { area: 'throat', shapes: ['M91 226c12 2 26 2 38 0l5 38H86l5-38Z'] },
    ],
    lines: ['M78 128h14M128 128h14M110 130c-2 10-6 16-4 20h8', 'M90 188h40'],
  },
  {
    name: 'Front',
    width: 200,
    height: 466,
    regions: [
      { area: 'head', shapes: [head] },
      { area: 'throat', shapes: [neck] },
      { area: 'chest', shapes: [trunkTop] },
      ...limbs,
      ...below,
    ],
    lines: [trunkLow],
  },
  {
    name: 'Back',
    width: 200,
    height: 466,
    regions: [
      { area: 'head', shapes: [head] },
      { area: 'neck', shapes: [neck] },
      { area: 'upper-back', shapes: [trunkTop] },
      { area: 'low-back', shapes: [trunkLow] },
      ...limbs,
      ...below,
    ],
    lines: ['M100 96v102'],
  },
];
