import { EventEmitter } from 'node:events';

/**
 * Lets a few work at a time. The others wait, in the order in which they came,
 * and only as long as somebody waits for them.
 */
export class Turns {
  readonly #waiting = new Set<() => void>();
  #free: number;

  static create(options: { atOnce: number }): Turns {
    return new Turns(options.atOnce);
  }

  private constructor(free: number) {
    this.#free = free;
  }

  /**
   * Does some work when it is its turn.
   *
   * @param options - `caller`: emits `close` when gone; what still waits for its turn is forgotten then, and never settles
   */
  async take<T>(options: {
    caller: EventEmitter;
    work: () => Promise<T>;
  }): Promise<T> {
    await this.#begin(options.caller);
    try {
      return await options.work();
    } finally {
      this.#end();
    }
  }

  async #begin(caller: EventEmitter): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>(resolve => {
      this.#waiting.add(resolve);
      caller.once('close', () => this.#waiting.delete(resolve));
    });
  }

  /** Hands the turn over to who has waited the longest. */
  #end(): void {
    const [next] = this.#waiting;
    if (next) {
      this.#waiting.delete(next);
      next();
    } else {
      this.#free += 1;
    }
  }
}
