import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The facts that the files beside the pages tell of the practice. */
export interface PracticeFacts {
  name: string;
  description: string;
  phone: string;
  website?: string;
  therapist: { name: string; title: string };
}

/** The practice of a content folder that has passed the check. */
export function readPractice(contentDir: string): PracticeFacts {
  return parse(readFileSync(join(contentDir, 'practice.yaml'), 'utf8')) as PracticeFacts;
}
