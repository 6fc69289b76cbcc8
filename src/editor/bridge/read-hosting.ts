import type { Hosting } from '#editor/hosting.ts';
import { editingSchema } from '#schemas/practice.ts';

/**
 * Where the hosted editor finds the content: EDIT_REPOSITORY, EDIT_BACKEND, EDIT_BRANCH and EDIT_SERVER, or else
 * `editing` in practice.yaml; undefined where neither names a repository.
 * @param facts practice.yaml, which has passed the check
 * @throws {Error} in words, where the environment names something that cannot be
 */
export function readHosting(
  facts: unknown,
  environment: Record<string, string | undefined>,
): Hosting | undefined {
  const { name, editing } = (facts ?? {}) as { name?: unknown; editing?: unknown };
  const named = {
    repository: environment['EDIT_REPOSITORY'] || undefined,
    backend: environment['EDIT_BACKEND'] || undefined,
    branch: environment['EDIT_BRANCH'] || undefined,
    server: environment['EDIT_SERVER'] || undefined,
  };
  const settings = named.repository === undefined ? editing : named;
  if (settings === undefined || settings === null) return undefined;
  const read = editingSchema.safeParse(settings);
  if (!read.success)
    throw new Error(
      `The repository for the hosted editor is not named well: ${read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join(', ')}.`,
    );
  return { ...read.data, title: typeof name === 'string' ? name : 'The site' };
}
