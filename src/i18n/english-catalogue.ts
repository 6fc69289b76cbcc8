import { answers } from '#i18n/en/english-answers.ts';
import { areas } from '#i18n/en/english-areas.ts';
import { comments } from '#i18n/en/english-comments.ts';
import { form } from '#i18n/en/english-form.ts';
import { lists } from '#i18n/en/english-lists.ts';
import { parts } from '#i18n/en/english-parts.ts';
import { reading } from '#i18n/en/english-reading.ts';
import { search } from '#i18n/en/english-search.ts';
import { site } from '#i18n/en/english-site.ts';
import { openingWords as opening } from '#lib/opening-hours.ts';

/** English: all other catalogues have its shape, so a word that one lacks does not compile. */
export const english = { site, reading, parts, comments, areas, search, form, answers, opening, lists };

export type Catalogue = typeof english;
