/**
 * Work that never runs twice at once. Whoever asks for it while it runs gets one more run, shared with all who ask
 * in the meantime, so that a thousand askers cost no more than two.
 * @param work never rejects
 */
export function singleFlight(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= current.then(() => {
      current = next ?? current;
      next = undefined;
      return work();
    });
    return next;
  };
}
