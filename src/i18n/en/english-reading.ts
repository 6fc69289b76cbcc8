import { evidenceRules } from '#lib/evidence-scale.ts';
import { type EvidenceLabel, evidenceLabels } from '#lib/vocabulary.ts';
import { formatDay, formatMonth } from '#lib/dates.ts';
import { siteEmergencyDepartment } from '#lib/site-emergency.ts';
import { counterIn } from '#i18n/counting.ts';

const count = counterIn('en');
const labels = Object.fromEntries(evidenceLabels.map((label) => [label, label])) as Record<
  EvidenceLabel,
  string
>;

/** Signs, evidence, sources and dates of a page to read. */
export const reading = {
  care: {
    call: (number: string) => `Call ${number}`,
    /** Begins with the words of `call`: a button dials the number. */
    emergency: (number: string) => `Call ${number} or go to an ${siteEmergencyDepartment} if`,
    today: 'See a doctor today if',
    doctorFirst: {
      doctor: 'See a doctor first if',
      dentist: 'See a dentist first if',
      'doctor or dentist': 'See a doctor or dentist first if',
    },
    emergencySigns: (number: string, signs: number) => `Signs that need ${number} (${signs})`,
    doctorSigns: {
      doctor: (signs: number) => `Signs to show a doctor first (${signs})`,
      dentist: (signs: number) => `Signs to show a dentist first (${signs})`,
      'doctor or dentist': (signs: number) => `Signs to show a doctor or dentist first (${signs})`,
    },
  },
  evidence: {
    name: 'Evidence',
    /** Stands before a label. */
    before: 'Evidence:',
    labels,
    searchedNone: (month: string) => `Searched ${month}, none found`,
    asks: Object.fromEntries(evidenceLabels.map((label) => [label, evidenceRules[label].asks])) as Record<
      EvidenceLabel,
      string
    >,
    all: (conditions: number) => `All ${conditions} conditions and their evidence`,
  },
  shortAnswer: 'The short answer',
  canHelp: 'What massage can do',
  cannotHelp: 'What it cannot do',
  onThisPage: 'On this page',
  alsoCalled: 'Also called',
  feltIn: 'Felt in: ',
  related: 'Related reading',
  sources: 'Sources',
  backToText: 'Back to the text',
  source: (number: number, publisher: string) => `Source ${number}: ${publisher}`,
  readAs: { page: 'read', abstract: 'abstract read', copy: 'a copy read', report: 'others’ report read' },
  forSigns: ', for the warning signs',
  by: 'By ',
  byUpdated: ', updated ',
  updated: 'Updated ',
  review: {
    by: 'Reviewed by ',
    checked: 'Checked against its sources on ',
    next: '. Next review due ',
    overdue:
      ' That day has passed: we still stand by the page, and some of its sources may have changed since.',
    published: ' Published ',
    updated: ', updated ',
    general: '. General information, not medical advice. ',
    who: 'Who writes it, and how',
  },
  therapist: {
    title: 'Your therapist',
    sessionsBy: 'Sessions are given by ',
    titleOfMany: 'Your therapists',
    gives: 'Gives ',
    others: 'Who else gives sessions',
    minutes: (minutes: number) => count(minutes, { one: 'minute', other: 'minutes' }),
  },
  sheet: {
    label: 'For your doctor',
    link: 'One page to print for your doctor',
    printing: 'Printing now gives one page for your doctor.',
    whole: 'Print the whole page instead',
    lines: 'Name: _______________________ Date: _______________',
    plan: 'What we would do:',
    ask: (checked: string) =>
      `This page was checked against its sources on ${checked}. May this person have massage, and is there anything to leave alone? __________________________________________`,
    nothing: 'Nothing before you have seen it.',
    row: (therapy: string, label: string) => `${therapy} (evidence: ${label})`,
  },
  day: (iso: string) => formatDay(iso),
  month: (iso: string) => formatMonth(iso),
};
