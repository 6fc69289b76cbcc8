/** The picture that services show where a page is shared. Source: The Open Graph protocol, `og:image`. */
export interface SharePicture {
  /** Address inside the site. */
  path: string;
  width: number;
  height: number;
  /** What it shows. */
  alt: string;
}

/** Pixels; the shape that sharing services ask for. */
export const shareSize = { width: 1200, height: 630 } as const;

/** What each drawing in assets/drawings shows, apart from those that stand for nothing a page is about. */
export const drawingWords: Readonly<Record<string, string>> = {
  'after-a-car-accident': 'a car with rings that spread from its rear',
  arm: 'a raised forearm and hand with a sore spot on the forearm',
  article: 'an open book',
  belly: 'a belly with a sore spot beside the navel',
  buttock: 'a body turned half away with a sore spot on the buttock',
  calf: 'a lower leg with a sore spot at the calf',
  chest: 'a chest with a sore spot below the collarbone',
  ear: 'an ear with a sore spot at its opening',
  elbow: 'a bent arm with a sore spot at the elbow',
  face: 'a face with closed eyes and a sore spot on the cheek',
  foot: 'a foot with a sore spot at the heel',
  hand: 'a hand with a sore spot at the root of the thumb',
  hands: 'two hands pressing with their thumbs',
  head: 'a head from the side with a sore spot at the temple',
  hero: 'rings that spread from a pressed point, as in dough',
  hip: 'hips from the front with a sore spot at the joint',
  jaw: 'a head from the side with a sore spot at the jaw',
  knee: 'a bent knee with a sore spot on the kneecap',
  leg: 'a whole leg with a sore spot on the thigh',
  'low-back': 'a lower back with a sore spot beside the spine',
  mouth: 'a mouth with a sore spot at its corner',
  'myofascial-release': 'two hands, wavy lines between them',
  neck: 'a neck from behind with a sore spot on its right side',
  'self-care-between-visits': 'a hot-water bottle',
  shoulder: 'a shoulder with a sore spot on top',
  'spa-or-therapeutic': 'a pile of smooth stones, and a finger pressing one sore spot',
  'therapeutic-massage': 'two hands pressing on a back',
  throat: 'a throat with a sore spot at the front',
  'trigger-point-therapy': 'a hand pressing its thumb on one sore spot',
  'upper-arm': 'a shoulder and arm with a sore spot on the upper arm',
  'upper-back': 'an upper back with a sore spot by the shoulder blade',
  'what-a-trigger-point-is': 'a muscle with a sore spot in one of its strands',
  'whole-body': 'a whole body with sore spots on chest and belly',
};

/** The sharing picture that shows a page's drawing, or hands at work where there is none of its name. */
export function sharePicture(drawing: string): SharePicture {
  const name = Object.hasOwn(drawingWords, drawing) ? drawing : 'hands';
  return { path: `/share/${name}.png`, ...shareSize, alt: `Drawing: ${drawingWords[name]}` };
}
