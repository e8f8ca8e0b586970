/**
 * Runs a task for every item, a few at a time. Stops starting new ones once
 * the signal says so. Tasks handle their own failures.
 */
export async function forEachOf<T>(options: {
  items: Iterable<T>;
  concurrency: number;
  signal?: AbortSignal;
  run: (item: T) => Promise<void>;
}): Promise<void> {
  const { concurrency, signal, run } = options;
  const items = options.items[Symbol.iterator]();
  async function work() {
    for (
      let next = items.next();
      !next.done && !signal?.aborted;
      next = items.next()
    ) {
      await run(next.value);
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work));
}
