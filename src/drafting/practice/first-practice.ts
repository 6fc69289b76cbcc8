import { distance } from 'fastest-levenshtein';
import type { Practice } from '#schemas/practice.ts';

/** Law and money of one country, which no text of a practice elsewhere may rest on. */
const local =
  /\b(?:HSA|FSA|IRS|Medicare|Medicaid|no[- ]fault|workers['’]? comp\w*|health savings|flexible spending|blue cross|flex card)\b/i;

/** What the first practice states of its therapist and of its clients. */
const claims = /<TherapistName \/>|\breferrals are common here\b|\bpeople come to us after a crash\b/i;

/** Distinguishes the words about the first practice and its place from words for everybody. */
export interface FirstPractice {
  /** True for words that name it, its therapist, its phone, its site or its place. */
  names: (text: string) => boolean;
  /** The same, and true for what it states of itself and for law and money of its country. */
  isLocal: (text: string) => boolean;
  /** True for a search that means it, also where its names are misspelt, or the comments that a new practice is without. */
  isSearchedBy: (words: string) => boolean;
}

export function firstPractice({ name, therapist, phone, website, serviceArea }: Practice): FirstPractice {
  const host = website === undefined ? undefined : new URL(website).hostname.replace(/^www\./, '');
  const own = [name, therapist.name, phone, host, serviceArea]
    .filter((words) => words !== undefined)
    .map((words) => words.toLowerCase());
  const names = (text: string) => own.some((words) => text.toLowerCase().includes(words));
  const isLocal = (text: string) => names(text) || local.test(text) || claims.test(text);
  const isNear = (words: string) =>
    distance(squeezed(words), squeezed(name)) <= 3 ||
    words.split(/\s+/).some((word) => distance(word.toLowerCase(), therapist.name.toLowerCase()) <= 1);
  return {
    names,
    isLocal,
    isSearchedBy: (words) => isLocal(words) || isNear(words) || /\bcomments?\b/i.test(words),
  };
}

const squeezed = (words: string) => words.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
