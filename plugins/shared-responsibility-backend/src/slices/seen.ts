import { createHash } from 'node:crypto';
import { JudgedEntity } from './judgeEntity';

const DIGEST_LENGTH = 12;

/** The rows in force as they are, short: a digest of what counts, by a digest of the id. */
export function rowDigests(judged: JudgedEntity): Record<string, string> {
  return Object.fromEntries(
    [...judged.inForce.rows].map(([id, { row }]) => [
      digest(id),
      digest(row.hash),
    ]),
  );
}

/** Ids of the rows that came or moved since they were seen. */
export function newRows(options: {
  judged: JudgedEntity;
  seen: Record<string, string>;
}): string[] {
  const { judged, seen } = options;
  return [...judged.inForce.rows.values()]
    .filter(({ row }) => seen[digest(row.rowId)] !== digest(row.hash))
    .map(({ row }) => row.rowId);
}

function digest(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('base64url')
    .slice(0, DIGEST_LENGTH);
}
