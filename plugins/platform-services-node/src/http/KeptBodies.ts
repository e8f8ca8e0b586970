interface Entry {
  body: Promise<Buffer>;
  /** In bytes; 0 while it is being made. */
  size: number;
}

/**
 * Keeps what was made for a key, as the UTF-8 that is sent, up to a total size;
 * what was not used for the longest time goes first. Keys name the exact state
 * that a body was made from, never a user.
 */
export class KeptBodies {
  readonly #entries = new Map<string, Entry>();
  readonly #maxBytes: number;
  #bytes = 0;

  /** @param options - `maxBytes` of all that is kept, default 32 MB */
  constructor(options?: { maxBytes?: number }) {
    this.#maxBytes = options?.maxBytes ?? 32_000_000;
  }

  /** What is kept for the key, or what `make` gives. Failures are not kept. */
  get(options: { key: string; make: () => Promise<string> }): Promise<Buffer> {
    const { key, make } = options;
    const kept = this.#entries.get(key);
    if (kept) {
      this.#entries.delete(key);
      this.#entries.set(key, kept);
      return kept.body;
    }
    const body = make().then(text => Buffer.from(text));
    const entry: Entry = { body, size: 0 };
    this.#entries.set(key, entry);
    body.then(
      ({ byteLength }) => {
        entry.size = byteLength;
        this.#bytes += byteLength;
        this.#makeRoom();
      },
      () => this.#entries.delete(key),
    );
    return body;
  }

  #makeRoom(): void {
    for (const [key, { size }] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) {
        return;
      }
      if (size > 0) {
        this.#entries.delete(key);
        this.#bytes -= size;
      }
    }
  }
}
