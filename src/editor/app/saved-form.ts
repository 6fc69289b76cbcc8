import { type FieldValues, mergeSaved, picturePlaces } from '#editor/app/save-merge.ts';

/** What is used of the package's form that is open. Its parts are watched: a change shows on the screen. */
interface OpenForm {
  currentValues: Record<string, FieldValues>;
  originalValues: Record<string, FieldValues>;
  /** Pictures that are not saved yet, by their passing addresses. */
  files: Record<string, unknown>;
  /** Somebody typed into it: only then is what is unsaved stored for another day. */
  interacted: boolean;
}

/** The fields of each form as the last save took them, by language. */
const sent = new WeakMap<OpenForm, Record<string, FieldValues>>();

/** A save takes the fields of a form as they stand now. */
export function noteSent(form: OpenForm, language: string, values: FieldValues): void {
  sent.set(form, { ...sent.get(form), [language]: { ...values } });
}

/**
 * Fills a form anew after a save, with all that was typed and chosen while the save was under way.
 * @param fillAnew the package's own way: it holds what was saved, and forgets the pictures of the form before it
 */
export function mergeTyped(before: OpenForm, fillAnew: () => OpenForm): void {
  const { files } = before;
  before.files = {};
  const form = fillAnew();
  // A picture that is still being converted is put into the form in which it was chosen: both hold the same ones.
  form.files = files;
  before.files = form.files;
  const taken = sent.get(before) ?? {};
  for (const [language, values] of Object.entries(form.currentValues)) {
    const base = taken[language];
    const typed = before.currentValues[language];
    if (base === undefined || typed === undefined) continue;
    const saved = { ...values };
    const merged = mergeSaved(base, saved, { ...typed });
    replaceAll(form.originalValues[language] ?? {}, merged.saved);
    replaceAll(values, merged.current);
    if (merged.isChanged) form.interacted = true;
    forgetSaved(form.files, picturePlaces(base, saved));
  }
}

function replaceAll(values: FieldValues, by: FieldValues): void {
  for (const [path, value] of Object.entries(by)) if (values[path] !== value) values[path] = value;
  for (const path of Object.keys(values)) if (!(path in by)) Reflect.deleteProperty(values, path);
}

function forgetSaved(files: Record<string, unknown>, places: ReadonlyMap<string, string>): void {
  for (const address of places.keys()) {
    URL.revokeObjectURL(address);
    Reflect.deleteProperty(files, address);
  }
}
