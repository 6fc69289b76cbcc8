import { splitFrontmatter } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';

/** The fields above a text, unchecked; none where there are none or they cannot be read. */
export const fieldsOf = (text: string): Readonly<Record<string, unknown>> =>
  fieldsIn(readYaml(splitFrontmatter(text)?.frontmatter ?? '').data);

/** The title among unchecked fields. */
export function titleIn(data: unknown): string | undefined {
  const { title } = fieldsIn(data);
  return typeof title === 'string' ? title : undefined;
}

const fieldsIn = (data: unknown) =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
