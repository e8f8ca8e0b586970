import {
  MatrixDraft,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { statusOf } from '@plinth/backstage-plugin-platform-services-react';

/** How saving stands, for the person who edits. */
export type SaveState =
  /** Nothing has been changed since it was published. */
  | { status: 'clean' }
  | { status: 'unsaved' }
  | { status: 'saving' }
  /** `at`: ISO 8601. */
  | { status: 'saved'; at: string }
  | { status: 'failed'; error: Error }
  /** Somebody else has saved in between; nothing is sent until that is settled. */
  | { status: 'conflict' };

/** Options of {@link SaveQueue}. */
export interface SaveQueueOptions {
  /** The draft as it is stored; absent: there is none yet. */
  stored?: MatrixDraft;
  save(
    document: ResponsibilityMatrix,
    etag: string | undefined,
  ): Promise<MatrixDraft>;
  onChange(state: SaveState): void;
  onSaved(draft: MatrixDraft): void;
  /** Milliseconds without an edit before it is saved. */
  delay: number;
}

/**
 * Saves a document after a pause in the edits, one request at a time, always
 * the newest, always on top of what was read. A request that fails keeps the
 * document for the next attempt.
 */
export class SaveQueue {
  readonly #options: SaveQueueOptions;
  #etag: string | undefined;
  #saved: ResponsibilityMatrix | undefined;
  #pending: ResponsibilityMatrix | undefined;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #blocked = false;

  constructor(options: SaveQueueOptions) {
    this.#options = options;
    this.#etag = options.stored?.etag;
    this.#saved = options.stored?.document;
  }

  /** What both sides of a conflict began with; undefined before the first save. */
  get saved(): ResponsibilityMatrix | undefined {
    return this.#saved;
  }

  /** The etag of what is stored, as far as it is known here. */
  get etag(): string | undefined {
    return this.#etag;
  }

  /** True while something is not stored. */
  get dirty(): boolean {
    return this.#pending !== undefined || this.#running !== undefined;
  }

  /** Takes a new state of the document; it is saved after the pause. */
  put(document: ResponsibilityMatrix): void {
    this.#pending = document;
    clearTimeout(this.#timer);
    if (!this.#blocked) {
      this.#options.onChange({ status: 'unsaved' });
      this.#timer = setTimeout(() => this.flush(), this.#options.delay);
    }
  }

  /** Saves at once what is not saved. False when that did not work. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) {
      await this.#running;
    }
    if (this.#blocked || this.#pending === undefined) {
      return !this.#blocked;
    }
    this.#running = this.#send(this.#pending).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
    return !this.dirty;
  }

  /** Goes on after a conflict: on top of what the others have saved, if anything. */
  continueFrom(theirs: MatrixDraft | undefined): void {
    this.#blocked = false;
    this.#etag = theirs?.etag;
    this.#saved = theirs?.document;
  }

  /** Lets go of what is not saved. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
    this.#blocked = true;
  }

  async #send(document: ResponsibilityMatrix): Promise<void> {
    const { save, onChange, onSaved } = this.#options;
    this.#pending = undefined;
    onChange({ status: 'saving' });
    try {
      const draft = await save(document, this.#etag);
      this.#etag = draft.etag;
      this.#saved = document;
      onSaved(draft);
      onChange(
        this.#pending
          ? { status: 'unsaved' }
          : { status: 'saved', at: draft.updatedAt },
      );
    } catch (error) {
      this.#pending ??= document;
      if (statusOf(error) === 412) {
        this.#blocked = true;
        onChange({ status: 'conflict' });
      } else {
        onChange({ status: 'failed', error: error as Error });
      }
    }
  }
}
