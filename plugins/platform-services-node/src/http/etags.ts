import { createHash } from 'node:crypto';

/**
 * Names for one state of an answer.
 *
 * @public
 */
export interface AnswerVersion {
  /**
   * Strong, without quotes: `r12.k3f9x0a1b2c3d` for an answer about one
   * document, `k3f9x0a1b2c3d` for one about several.
   */
  etag: string;
  /** Longer than the etag; to keep answers under. */
  key: string;
}

/**
 * Names the state of an answer by everything that it depends on.
 *
 * @public
 */
export function createVersion(options: {
  /** Number of the newest revision, for answers about one document. */
  revision?: number;
  parts: string[];
}): AnswerVersion {
  const { revision, parts } = options;
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  const short = digest.readBigUInt64BE().toString(36).padStart(13, '0');
  return {
    etag: revision === undefined ? short : `r${revision}.${short}`,
    key: digest.toString('hex'),
  };
}

/**
 * Whether a header such as If-None-Match names an etag. Understands lists, `*`
 * and the weak spelling that proxies make.
 *
 * @public
 */
export function matchesEtag(options: {
  /** As received. */
  header: string | undefined;
  /** Without quotes. */
  etag: string;
}): boolean {
  const { header, etag } = options;
  return (header ?? '').split(',').some(part => {
    const candidate = part.trim();
    return candidate === '*' || candidate.replace(/^W\//, '') === `"${etag}"`;
  });
}
