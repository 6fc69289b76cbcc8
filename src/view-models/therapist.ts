import { licenseText } from '#lib/license-text.ts';
import type { Practice } from '#schemas/practice.ts';

/** What is known of the therapist, for the author's page. Nothing is filled in. */
export interface TherapistView {
  name: string;
  title: string;
  /** Certificates and the license, each as it is written. */
  papers: readonly string[];
}

/** A row about the therapist on the front page: who it is, and the practice's words about itself. */
export interface TherapistRowView {
  name: string;
  title: string;
  known: readonly string[];
}

export function therapistRow({ therapist, known }: Practice): TherapistRowView {
  return { name: therapist.name, title: therapist.title, known };
}

export function therapistView({ therapist, license }: Practice): TherapistView {
  return {
    name: therapist.name,
    title: therapist.title,
    papers: [...therapist.credentials, ...(license ? [licenseText(license)] : [])],
  };
}
