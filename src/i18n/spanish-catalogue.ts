import type { Catalogue } from '#i18n/english-catalogue.ts';
import { answers } from '#i18n/es/spanish-answers.ts';
import { areas } from '#i18n/es/spanish-areas.ts';
import { comments } from '#i18n/es/spanish-comments.ts';
import { form } from '#i18n/es/spanish-form.ts';
import { lists } from '#i18n/es/spanish-lists.ts';
import { opening } from '#i18n/es/spanish-opening.ts';
import { parts } from '#i18n/es/spanish-parts.ts';
import { reading } from '#i18n/es/spanish-reading.ts';
import { search } from '#i18n/es/spanish-search.ts';
import { site } from '#i18n/es/spanish-site.ts';

/** Spanish, with "usted", for readers in the US. All of it waits for the review of a native speaker. */
export const spanish: Catalogue = {
  site,
  reading,
  parts,
  comments,
  areas,
  search,
  form,
  answers,
  opening,
  lists,
};
