import type { SavedFile } from '#editor/bridge/door.ts';
import type { Activity } from '#store/activity.ts';

type Saved = Pick<Activity, 'what' | 'subject'>;

/** What the list of activity says of files that were saved together. Lists that change along with a page go unnamed. */
export function activitiesOf(files: readonly SavedFile[]): Saved[] {
  const [come, gone] = [files.filter(isPageThat('added')), files.filter(isPageThat('removed'))];
  const [from, to] = [gone[0], come[0]];
  if (from !== undefined && to !== undefined && gone.length + come.length === 2)
    return [{ what: 'page-moved', subject: to.path }];
  return files.flatMap((file) => activityOf(file) ?? []);
}

function activityOf({ path, kind }: SavedFile): Saved | undefined {
  if (path === 'content/practice.yaml') return { what: 'facts-changed', subject: path };
  if (path.endsWith('.mdx')) return { what: pageVerbs[kind], subject: path };
  if (path.endsWith('.yaml')) return undefined;
  return { what: kind === 'removed' ? 'picture-deleted' : 'picture-added', subject: path };
}

const pageVerbs = { added: 'page-added', changed: 'page-changed', removed: 'page-deleted' } as const;

const isPageThat =
  (kind: SavedFile['kind']) =>
  (file: SavedFile): boolean =>
    file.kind === kind && file.path.endsWith('.mdx');
