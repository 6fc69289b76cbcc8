/**
 * Work that never runs twice at once. Whoever asks for it while it runs gets one more run, shared with all who ask
 * in the meantime, so that a thousand askers cost no more than two.
 */
export function singleFlight<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let current: Promise<unknown> = Promise.resolve();
  let next: Promise<Result> | undefined;
  const start = () => {
    current = next ?? current;
    next = undefined;
    return work();
  };
  return () => (next ??= current.then(start, start));
}
