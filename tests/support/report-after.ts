import { onTestFinished } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import type { Answer } from '#report/ask-addresses.ts';
import type { Topic } from '#report/finding.ts';
import { type Report, makeReport } from '#report/make-report.ts';
import { readContent } from '#report/read-content.ts';
import { type Changes, replace, writeContent } from './write-content.ts';

/** The page that most tests change. */
export const pain = 'conditions/test-pain.mdx';

interface Around {
  /** Day from which the report judges. */
  today?: string;
  answers?: Map<string, Answer>;
  /** What else happens to the content folder. */
  prepare?: (dir: string) => Promise<void> | void;
}

/** The report on the made-up practice after `changes`; on what people search for only where those are changed. */
export async function reportAfter(
  changes: Changes,
  { today = '2026-11-25', answers, prepare }: Around = {},
): Promise<Report> {
  const content = writeContent(changes);
  onTestFinished(content.remove);
  await prepare?.(content.dir);
  const read = await readContent(loadContent(content.dir));
  const searches = 'searches.yaml' in changes ? read.searches : [];
  return makeReport({ ...read, searches }, today, answers);
}

/** What is found under one topic, one line each: level, place, message. */
export function foundIn(report: Report, topic: Topic, file?: string): string[] {
  return report.files
    .flatMap(({ findings }) => findings)
    .filter(
      (finding) => finding.topic === topic && (file === undefined || finding.file === `content/${file}`),
    )
    .map(({ level, line, message }) => `${level}${line === undefined ? '' : `, line ${line}`}: ${message}`);
}

/** An edit that puts `words` under the last heading but one of the page that most tests change. */
export function withWords(words: string): (text: string) => string {
  return replace('## Causes and prevention\n', `## Causes and prevention\n\n${words}\n`);
}
