import type { EventEmitter } from 'node:events';

/**
 * Holds back what a watcher of files emits. Astro reads its content configuration anew with every data file that
 * changes, and where that happens in the instant in which it would begin to read content, it never reads any: its own
 * schemas, which the first start writes, are such files.
 * @returns lets what was held go on, in order, and all that follows at once
 */
export function holdChanges(watcher: EventEmitter): () => void {
  const emit = watcher.emit.bind(watcher);
  const held: Parameters<typeof emit>[] = [];
  watcher.emit = (...event) => held.push(event) > 0;
  return () => {
    watcher.emit = emit;
    for (const event of held) emit(...event);
  };
}
