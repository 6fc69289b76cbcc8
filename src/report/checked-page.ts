import type { CheckedForm } from '#check/checked-form.ts';
import type { EntryText } from '#check/read-texts.ts';

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
  /** In pixels; 0 where the file does not hold it. */
  width: number;
  height: number;
}
