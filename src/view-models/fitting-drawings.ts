import { drawingWords } from '#lib/share-picture.ts';
import type { BodyArea } from '#lib/vocabulary.ts';
import type { Article, Condition, Therapy } from '#schemas/entries.ts';

/** Parts of the body that have a drawing but no page, how a name speaks of each, and the area that each belongs to. */
const parts: readonly { drawing: string; named: RegExp; area: BodyArea | undefined }[] = [
  { drawing: 'knee', named: /\bknees?\b/i, area: 'leg' },
  { drawing: 'calf', named: /\b(?:calf|calves)\b/i, area: 'leg' },
  { drawing: 'elbow', named: /\belbows?\b/i, area: 'arm' },
  { drawing: 'upper-arm', named: /\bupper arms?\b/i, area: 'arm' },
  { drawing: 'buttock', named: /\bbuttocks?\b/i, area: 'hip' },
  { drawing: 'belly', named: /\b(?:belly|stomach|abdom\w+)\b/i, area: undefined },
];

type Subject = Pick<Condition['data'], 'title' | 'medicalName' | 'alsoCalled' | 'bodyAreas'>;

/**
 * Names of the drawings that fit a condition, the best first: the part that its name names, where it is felt, the
 * parts that its other names name, and then the parts of where it is felt.
 */
export function conditionDrawings({ title, medicalName = '', alsoCalled, bodyAreas }: Subject): string[] {
  const namedIn = (words: string) =>
    parts.filter(({ named }) => named.test(words)).map(({ drawing }) => drawing);
  return [
    ...namedIn(title),
    ...bodyAreas,
    ...namedIn([medicalName, ...alsoCalled].join('. ')),
    ...bodyAreas.flatMap((area) => parts.filter((part) => part.area === area).map(({ drawing }) => drawing)),
  ];
}

/** The drawing that stands for a condition alone. */
export const conditionDrawing = (condition: Subject): string =>
  conditionDrawings(condition)[0] ?? 'whole-body';

/** For each of some therapies the drawings that fit it: its own, or hands at work that are no other therapy's own. */
export function therapyDrawings(therapies: readonly Therapy[]): string[][] {
  const ids = therapies.map(({ id }) => id);
  const hands = ['hands', 'therapeutic-massage'].filter((name) => !ids.includes(name));
  return ids.map((id) => (Object.hasOwn(drawingWords, id) ? [id] : hands));
}

/**
 * The drawings that fit an article, the best first: its own, those of the conditions that it is about and of its
 * therapies, and an open book.
 */
export function articleDrawings(
  { id, data: { about } }: Article,
  conditions: readonly Condition[],
): string[] {
  return [
    id,
    ...about.conditions.flatMap((condition) => {
      const known = conditions.find(({ id: knownId }) => knownId === condition.id);
      return known === undefined ? [] : conditionDrawings(known.data);
    }),
    ...about.therapies.map((therapy) => therapy.id),
    'article',
  ].filter((name) => Object.hasOwn(drawingWords, name));
}

/** The drawing that stands for an article alone. */
export const articleDrawing = (article: Article, conditions: readonly Condition[]): string =>
  articleDrawings(article, conditions)[0] ?? 'article';
