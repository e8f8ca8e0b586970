import { DocumentDraft } from '@plinth/backstage-plugin-platform-services-common/document';
import { statusOf } from '../query';

/**
 * How saving stands, for the person who edits.
 *
 * @public
 */
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

/**
 * Options of {@link SaveQueue}.
 *
 * @public
 */
export interface SaveQueueOptions<TDocument> {
  /** The draft as it is stored; absent: there is none yet. */
  stored?: DocumentDraft<TDocument>;
  /**
   * @param etag - of what is stored; undefined: nothing is
   * @throws an error with `statusCode` 412 when somebody else was faster
   */
  save(
    document: TDocument,
    etag: string | undefined,
  ): Promise<DocumentDraft<TDocument>>;
  onChange(state: SaveState): void;
  onSaved(draft: DocumentDraft<TDocument>): void;
  /** Milliseconds without an edit before it is saved. */
  delay: number;
}

/**
 * Saves a document after a pause in the edits, one request at a time, always
 * the newest, always on top of what was read. A request that fails keeps the
 * document for the next attempt.
 *
 * @public
 */
export class SaveQueue<TDocument> {
  readonly #options: SaveQueueOptions<TDocument>;
  #etag: string | undefined;
  #saved: TDocument | undefined;
  #pending: TDocument | undefined;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #blocked = false;

  constructor(options: SaveQueueOptions<TDocument>) {
    this.#options = options;
    this.#etag = options.stored?.etag;
    this.#saved = options.stored?.document;
  }

  /** What both sides of a conflict began with; undefined before the first save. */
  get saved(): TDocument | undefined {
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
  put(document: TDocument): void {
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
  continueFrom(theirs: DocumentDraft<TDocument> | undefined): void {
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

  async #send(document: TDocument): Promise<void> {
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
