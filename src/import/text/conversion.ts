import type { Notes } from '#import/text/notes.ts';
import type { PictureResult, TextSources } from '#import/text/text-sources.ts';

/** Pictures of a text by the address that its HTML has for them. */
export type FoundPictures = ReadonlyMap<string, PictureResult>;

/** What one text is converted with. */
export interface Conversion {
  sources: TextSources;
  notes: Notes;
  pictures: FoundPictures;
}
