import { AnswerVersion } from './etags';
import { KeptBodies } from './KeptBodies';

/**
 * An answer whose body is made only when somebody needs it.
 *
 * @public
 */
export interface LazyAnswer {
  version: AnswerVersion;
  /** JSON, in UTF-8. */
  body: () => Promise<Buffer>;
}

/**
 * Keeps the bodies of answers by their version, up to a total size. Versions
 * are made from what the database says now, so nothing kept is ever stale.
 *
 * @public
 */
export class KeptAnswers {
  readonly #bodies = new KeptBodies();

  /**
   * The answer of a version, made anew unless it is kept.
   *
   * @param options - `onBody`: told, when the body is asked for, which it is
   */
  answer(options: {
    version: AnswerVersion;
    make: () => Promise<object>;
    onBody?: (body: 'kept' | 'made') => void;
  }): LazyAnswer {
    const { version, make, onBody } = options;
    return {
      version,
      body: () => {
        let origin: 'kept' | 'made' = 'kept';
        const body = this.#bodies.get({
          key: version.key,
          make: async () => {
            origin = 'made';
            return JSON.stringify(await make());
          },
        });
        onBody?.(origin);
        return body;
      },
    };
  }
}
