interface Entry {
  body: Promise<string>;
  /** In characters; 0 while it is being made. */
  size: number;
}

/**
 * Keeps what was made for a key, up to a total size; what was not used for the
 * longest time goes first. Keys name the exact state that a body was made
 * from, never a user.
 */
export class KeptBodies {
  readonly #entries = new Map<string, Entry>();
  readonly #maxCharacters: number;
  #characters = 0;

  /** @param options - `maxCharacters` of all that is kept, default 32 million */
  constructor(options?: { maxCharacters?: number }) {
    this.#maxCharacters = options?.maxCharacters ?? 32_000_000;
  }

  /** What is kept for the key, or what `make` gives. Failures are not kept. */
  get(options: { key: string; make: () => Promise<string> }): Promise<string> {
    const { key, make } = options;
    const kept = this.#entries.get(key);
    if (kept) {
      this.#entries.delete(key);
      this.#entries.set(key, kept);
      return kept.body;
    }
    const entry: Entry = { body: make(), size: 0 };
    this.#entries.set(key, entry);
    entry.body.then(
      body => {
        entry.size = body.length;
        this.#characters += body.length;
        this.#makeRoom();
      },
      () => this.#entries.delete(key),
    );
    return entry.body;
  }

  #makeRoom(): void {
    for (const [key, { size }] of this.#entries) {
      if (this.#characters <= this.#maxCharacters) {
        return;
      }
      if (size > 0) {
        this.#entries.delete(key);
        this.#characters -= size;
      }
    }
  }
}
