import { checkBody } from '#check/check-body.ts';
import { type Slugs, fieldCheck } from '#check/check-fields.ts';
import type { Addresses } from '#check/check-links.ts';
import { checkRelations } from '#check/check-relations.ts';
import { checkSections } from '#check/check-sections.ts';
import type { ContentFile } from '#check/content-files.ts';
import type { Problem } from '#check/problem.ts';
import { readEntries } from '#check/read-entries.ts';

/** What a draft may refer to. */
export interface Surroundings {
  slugs: Slugs;
  addresses: Addresses;
}

interface CheckedDraft {
  problems: Problem[];
  /** False where the text does not compile. */
  isReadable: boolean;
}

/** Holds a draft against the check before it is written; `pictures` are the names of those beside it. */
export type DraftCheck = (file: string, text: string, pictures: readonly string[]) => CheckedDraft;

/** A check of drafts, one after the other: the schemas are made once for all of them. */
export function draftCheck({ slugs, addresses }: Surroundings): DraftCheck {
  const files = new Map<string, ContentFile>();
  const checkFields = fieldCheck(slugs, files);
  return (file, text, pictures) => {
    const folder = file.split('/').slice(0, -1).join('/');
    files.clear();
    files.set(file, text);
    for (const name of pictures) files.set(`${folder}/${name}`, () => new Uint8Array());
    const { entries, problems } = readEntries(files);
    const [entry] = entries;
    if (entry === undefined) return { problems, isReadable: false };
    const fields = checkFields(entry);
    const { problems: inBody, outline } = checkBody(entry, files);
    const found = [...fields.problems, ...inBody];
    if (outline === undefined) return { problems: found, isReadable: false };
    const relations = fields.data === undefined ? [] : checkRelations(entry, fields.data, outline, addresses);
    return { problems: [...found, ...checkSections(entry, outline), ...relations], isReadable: true };
  };
}
