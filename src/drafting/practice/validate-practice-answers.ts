import { type PracticeAnswers, practiceAnswersSchema } from '#schemas/practice-answers.ts';

/**
 * The answers, checked for their shape.
 * @throws {Error} that names every answer that is wrong
 */
export function validatePracticeAnswers(data: unknown): PracticeAnswers {
  const result = practiceAnswersSchema.safeParse(data);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `"${path.join(', ')}": ${message}`,
  );
  throw new Error(`The answers cannot be used.\n${lines.join('\n')}`);
}
