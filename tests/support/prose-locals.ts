import { type Language, defaultLanguage } from '#lib/languages.ts';
import type { Therapy } from '#schemas/entries.ts';
import { conditionPage } from '#view-models/condition-page.ts';
import { textPage } from '#view-models/text-page.ts';
import { therapyPage } from '#view-models/therapy-page.ts';
import {
  type PracticeFacts,
  type Written,
  makeCondition,
  makePage,
  makePractice,
  makeTherapy,
} from './makers.ts';

/** What the tags in a page's text draw from, as the page itself would hand it over. */

const today = '2026-11-23';

export function onCondition(
  written: Written<'condition'> = {},
  therapies = [makeTherapy()],
  facts: PracticeFacts = {},
): App.Locals {
  const around = { conditions: [], therapies, articles: [], practice: makePractice(facts), today };
  return { prose: conditionPage(makeCondition(written), around).prose };
}

export function onTherapy(written: Written<'therapy'> = {}, conditions = [makeCondition()]): App.Locals {
  const around = { conditions, therapies: [], articles: [], practice: makePractice(), today };
  return { prose: therapyPage(makeTherapy(written), around).prose };
}

export function onPage(
  facts: PracticeFacts = {},
  therapies: readonly Therapy[] = [],
  language: Language = defaultLanguage,
): App.Locals {
  const around = { practice: makePractice(facts), today, articles: [], therapies };
  return { language, prose: textPage({ ...makePage(), language }, around).prose };
}
