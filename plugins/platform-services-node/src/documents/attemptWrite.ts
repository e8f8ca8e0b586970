import { ConflictError } from '@backstage/errors';

/** Two writes that met, and the one that was too late seeing why. */
const ATTEMPTS = 3;

/**
 * Does something that starts from what it has read, and again when somebody
 * else was faster: then it sees what they did.
 *
 * @param options - `run` returns undefined when nothing was stored because of another write
 * @throws ConflictError when others were faster each time
 */
export async function attemptWrite<TResult>(options: {
  kind: { title: string };
  run: () => Promise<TResult | undefined>;
}): Promise<TResult> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const result = await options.run();
    if (result !== undefined) {
      return result;
    }
  }
  throw new ConflictError(
    `The ${options.kind.title} is being changed by others at this moment. Try again.`,
  );
}
