interface Answer<T> {
  value: Promise<T>;
  askedAt: number;
  settled: boolean;
}

/**
 * Lets identical questions that are asked at the same time share one answer,
 * and keeps the answer for a short while. Failures are shared while they are
 * under way and never kept.
 */
export class RecentAnswers<T> {
  readonly #answers = new Map<string, Answer<T>>();
  readonly #keepMs: number;
  readonly #maxEntries: number;

  /**
   * @param options - `keepMs` counts from the moment of the question; 0 only
   * shares questions under way
   */
  constructor(options: { keepMs: number; maxEntries?: number }) {
    this.#keepMs = options.keepMs;
    this.#maxEntries = options.maxEntries ?? 5_000;
  }

  get(options: { key: string; ask: () => Promise<T> }): Promise<T> {
    const { key, ask } = options;
    const now = performance.now();
    const recent = this.#answers.get(key);
    if (recent && (!recent.settled || now - recent.askedAt < this.#keepMs)) {
      return recent.value;
    }
    this.#makeRoom(now);

    const answer: Answer<T> = { value: ask(), askedAt: now, settled: false };
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    answer.value.then(
      () => {
        answer.settled = true;
        if (this.#keepMs === 0) {
          this.#forget(key, answer);
        }
      },
      () => this.#forget(key, answer),
    );
    return answer.value;
  }

  #forget(key: string, answer: Answer<T>): void {
    if (this.#answers.get(key) === answer) {
      this.#answers.delete(key);
    }
  }

  /** Entries stand in the order in which they were asked, the oldest first. */
  #makeRoom(now: number): void {
    for (const [key, answer] of this.#answers) {
      const old = answer.settled && now - answer.askedAt >= this.#keepMs;
      if (!old && this.#answers.size < this.#maxEntries) {
        return;
      }
      this.#answers.delete(key);
    }
  }
}
