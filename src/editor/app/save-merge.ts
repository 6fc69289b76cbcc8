/** The fields of a form by their paths, such as `redFlags.emergency.0`. */
export type FieldValues = Record<string, unknown>;

/** What a form holds once a save has ended. */
interface MergedForm {
  /** What counts as saved: whatever differs from it is marked as unsaved. */
  saved: FieldValues;
  current: FieldValues;
  /** Something was changed while the save was under way. */
  isChanged: boolean;
}

/** Bookkeeping of the editor's package in lists. */
const isInternal = (path: string) => /\.__sc_\w+$/.test(path);

/**
 * The form after a save: whatever was changed since the save began stays, field by field. Lists stay whole, since
 * the paths of their lines move when one is added or taken away.
 * @param sent the form as the save took it
 * @param saved what came of it: blanks at the ends are gone, and pictures have their place
 * @param current the form at the moment in which the save ends
 */
export function mergeSaved(sent: FieldValues, saved: FieldValues, current: FieldValues): MergedForm {
  const places = picturePlaces(sent, saved);
  const changed = changedFields(sent, current);
  const stored = withBlanks(sent, saved);
  const untouched = Object.entries(stored).filter(([path]) => !changed.has(fieldOf(path)));
  const typed = Object.entries(current)
    .filter(([path]) => changed.has(fieldOf(path)))
    .map(([path, value]) => [path, withPlaces(value, places)]);
  return {
    saved: stored,
    current: Object.fromEntries([...untouched, ...typed]) as FieldValues,
    isChanged: changed.size > 0,
  };
}

const fieldOf = (path: string) => path.split('.', 1)[0] ?? path;

function changedFields(sent: FieldValues, current: FieldValues): Set<string> {
  const paths = new Set([...Object.keys(sent), ...Object.keys(current)]);
  return new Set(
    [...paths]
      .filter((path) => !isInternal(path) && !isSame(sent[path], current[path]))
      .map((path) => fieldOf(path)),
  );
}

/** Values are texts, numbers, yes and no, and empty lists and groups. */
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A blank at the end stays in the form: the next word may follow it. In the file it makes no difference. */
function withBlanks(sent: FieldValues, saved: FieldValues): FieldValues {
  const entries = Object.entries(saved).map(([path, value]) => {
    const before = sent[path];
    return [path, typeof before === 'string' && before.trim() === value ? before : value];
  });
  return Object.fromEntries(entries) as FieldValues;
}

/** A picture that is not saved yet stands in a form under a passing address of the browser. */
const passing = /blob:[^\s)"'<>\]]+/g;

/** Where the pictures of a form were saved, by their passing addresses. */
export function picturePlaces(sent: FieldValues, saved: FieldValues): Map<string, string> {
  const places = new Map<string, string>();
  for (const [path, value] of Object.entries(sent)) {
    const now = saved[path];
    if (typeof value === 'string' && typeof now === 'string') notePlaces(value.trim(), now, places);
  }
  return places;
}

function notePlaces(sent: string, saved: string, places: Map<string, string>): void {
  const between = sent.split(passing);
  let from = between[0]?.length ?? 0;
  for (const [index, address] of (sent.match(passing) ?? []).entries()) {
    const next = between[index + 1] ?? '';
    const to = next === '' ? saved.length : saved.indexOf(next, from);
    if (to === -1) return;
    const place = saved.slice(from, to);
    if (place !== address) places.set(address, place);
    from = to + next.length;
  }
}

const withPlaces = (value: unknown, places: ReadonlyMap<string, string>) =>
  typeof value === 'string' ? value.replaceAll(passing, (address) => places.get(address) ?? address) : value;
