import type { EntryText } from '#check/read-texts.ts';
import type { BodyArea } from '#lib/vocabulary.ts';
import type { Source } from '#schemas/fields.ts';

/** The parts of a form that the report looks at, as the schemas leave them. Pages of some kinds lack some. */
export interface CheckedForm {
  title: string;
  summary: string;
  medicalName?: string;
  alsoCalled: string[];
  misspellings: string[];
  phrases: string[];
  bodyAreas?: BodyArea[];
  evidence?: { label: string; says: string };
  therapies?: { therapy: string }[];
  about?: { therapies: string[]; conditions: string[] };
  sources: Source[];
  reviewed?: string;
  reviewedBy?: string;
  nextReview?: string;
  updated: string;
  menu?: 'top' | 'foot' | 'none';
  picture?: { file: string; alt: string };
  draft: boolean;
}

/** A page in which the check found nothing wrong. */
export interface CheckedPage extends EntryText {
  /** Its address on the site. */
  address: string;
  form: CheckedForm;
}

/** A picture that lies beside the pages. */
export interface PictureFile {
  /** Path from the project folder. */
  file: string;
  bytes: number;
  /** In pixels; 0 where the file says nothing of it. */
  width: number;
  height: number;
}
