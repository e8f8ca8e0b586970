import DataLoader from 'dataloader';

const KEYS_PER_QUESTION = 500;

/** The next question does not wait longer than this for one that hangs. */
const PATIENCE_MS = 2_000;

/**
 * Reads rows by key, such as those of a service. Keys that are asked for while
 * a question is under way go together into the next one: many readers at a time
 * cost a few questions. Nothing is kept, every row is read after it was asked for.
 *
 * @public
 */
export interface RowLoader<TRow> {
  /** The rows of the keys, in the order of the keys. */
  load(keys: Iterable<string>): Promise<TRow[]>;
}

/**
 * Gathers questions: see {@link RowLoader}.
 *
 * @param options - `read`: the rows of distinct keys, at most 500; `keyOf`: the
 * key that a row belongs to
 *
 * @public
 */
export function createRowLoader<TRow>(options: {
  read: (keys: string[]) => Promise<TRow[]>;
  keyOf: (row: TRow) => string;
}): RowLoader<TRow> {
  const { read, keyOf } = options;
  let underWay: Promise<unknown> = Promise.resolve();

  const loader = new DataLoader<string, TRow[]>(
    async keys => {
      loader.clearAll();
      const reading = read([...keys]);
      underWay = settledOrLate(reading);
      const rows = new Map<string, TRow[]>(keys.map(key => [key, []]));
      for (const row of await reading) {
        rows.get(keyOf(row))?.push(row);
      }
      return keys.map(key => rows.get(key) ?? []);
    },
    {
      maxBatchSize: KEYS_PER_QUESTION,
      batchScheduleFn: dispatch => underWay.then(dispatch),
    },
  );

  return {
    load: async keys => {
      const rows = await Promise.all(
        [...new Set(keys)].map(key => loader.load(key)),
      );
      return rows.flat();
    },
  };
}

/** When it has ended, one way or the other, or has taken too long. */
function settledOrLate(question: Promise<unknown>): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    timer.unref();
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    question.then(end, end);
  });
}
