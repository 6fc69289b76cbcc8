/**
 * The folder that holds the practice's words and pictures: `content` unless CONTENT_DIR names another,
 * relative to the folder the command runs in.
 */
export function contentDir(environment: Record<string, string | undefined> = process.env): string {
  return environment['CONTENT_DIR'] || 'content';
}
