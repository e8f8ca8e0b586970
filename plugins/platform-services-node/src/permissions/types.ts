import { BackstageCredentials } from '@backstage/backend-plugin-api';

/**
 * Options of `readableRefs`.
 *
 * @public
 */
export interface ReadableRefsOptions {
  /** Full refs; duplicates are allowed. */
  refs: Iterable<string>;
  credentials: BackstageCredentials;
  /** Ask anew, whatever was decided a moment ago. For writes. Default false. */
  fresh?: boolean;
}

/**
 * What one reader may see of the catalog, after one question to the permission
 * framework.
 *
 * @public
 */
export interface CatalogReader {
  /**
   * `all`: may read every entity. `none`: may read no entity. `some`: it
   * depends on the entity.
   */
  readonly mayRead: 'all' | 'none' | 'some';

  /**
   * Those of the refs that may be read. When the reader may read some, this is
   * one question to the catalog, and refs that are not in the catalog are left
   * out; else nothing is asked, and nothing is said about what exists.
   */
  readable(refs: Iterable<string>): Promise<ReadonlySet<string>>;
}

/**
 * The only place of the suite that asks who may read what.
 *
 * @public
 */
export interface ReadableRefsService {
  /** Those of the refs that the caller may read. */
  readableRefs(options: ReadableRefsOptions): Promise<ReadonlySet<string>>;

  /**
   * The same in two steps, for those who must know beforehand whether the
   * caller may read everything.
   */
  readerFor(options: {
    credentials: BackstageCredentials;
    fresh?: boolean;
  }): Promise<CatalogReader>;
}
