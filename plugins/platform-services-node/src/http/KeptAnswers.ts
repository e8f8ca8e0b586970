import { AnswerVersion } from './etags';
import { KeptBodies } from './KeptBodies';

/**
 * An answer whose body is made only when somebody needs it.
 *
 * @public
 */
export interface LazyAnswer {
  version: AnswerVersion;
  /** JSON text. */
  body: () => Promise<string>;
}

/**
 * Keeps the bodies of answers by their version, up to a total size. Versions
 * are made from what the database says now, so nothing kept is ever stale.
 *
 * @public
 */
export class KeptAnswers {
  readonly #bodies = new KeptBodies();

  /** The answer of a version, made anew unless it is kept. */
  answer(options: {
    version: AnswerVersion;
    make: () => Promise<object>;
  }): LazyAnswer {
    const { version, make } = options;
    return {
      version,
      body: () =>
        this.#bodies.get({
          key: version.key,
          make: async () => JSON.stringify(await make()),
        }),
    };
  }
}
