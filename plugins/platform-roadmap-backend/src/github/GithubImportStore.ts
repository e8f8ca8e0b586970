import { Knex } from 'knex';

/** Why a draft was left alone. */
export type LeftAlone = 'kept-elsewhere' | 'unreadable';

/** How far importing from a repository has come. */
export interface ImportState {
  /** When the last issue that was read was changed; ISO 8601. */
  since?: string;
  /** Of the answer that was read with it. */
  etag?: string;
  /** Not before; ISO 8601. */
  notBefore?: string;
  /** Why something that was read so far is not in the draft. */
  behind?: LeftAlone;
  /** When all is read again because of it; ISO 8601. */
  readAgainAt?: string;
}

/** How an attempt to import ended. */
export interface ImportOutcome {
  status: 'imported' | 'unchanged' | 'limited' | 'failed';
  message?: string;
}

/** What is kept with the attempt. */
type StoredOutcome = Partial<ImportOutcome> &
  Pick<ImportState, 'behind' | 'readAgainAt'>;

interface ImportRow {
  document_id: string;
  repository: string;
  since: string | null;
  etag: string | null;
  not_before: string | null;
  attempted_at: string | null;
  outcome: string | null;
}

/** How far scheduled imports have come. */
export class GithubImportStore {
  readonly #database: Knex;
  readonly #now: () => Date;

  constructor(options: { database: Knex; now?: () => Date }) {
    this.#database = options.database;
    this.#now = options.now ?? (() => new Date());
  }

  async getState(key: {
    documentId: string;
    repository: string;
  }): Promise<ImportState> {
    const row = await this.#database<ImportRow>('github_imports')
      .where({ document_id: key.documentId, repository: key.repository })
      .first();
    const { behind, readAgainAt }: StoredOutcome = JSON.parse(
      row?.outcome ?? '{}',
    );
    return {
      ...(row?.since && { since: row.since }),
      ...(row?.etag && { etag: row.etag }),
      ...(row?.not_before && { notBefore: row.not_before }),
      ...(behind && { behind }),
      ...(readAgainAt && { readAgainAt }),
    };
  }

  /** Stores how an attempt ended, and where the next one begins. */
  async putState(options: {
    documentId: string;
    repository: string;
    state: ImportState;
    outcome: ImportOutcome;
  }): Promise<void> {
    const { documentId, repository, state, outcome } = options;
    const stored: StoredOutcome = {
      ...outcome,
      ...(state.behind && { behind: state.behind }),
      ...(state.readAgainAt && { readAgainAt: state.readAgainAt }),
    };
    const row: ImportRow = {
      document_id: documentId,
      repository,
      since: state.since ?? null,
      etag: state.etag ?? null,
      not_before: state.notBefore ?? null,
      attempted_at: this.#now().toISOString(),
      outcome: JSON.stringify(stored),
    };
    await this.#database<ImportRow>('github_imports')
      .insert(row)
      .onConflict(['document_id', 'repository'])
      .merge();
  }
}
