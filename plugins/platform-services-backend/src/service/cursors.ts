import { InputError } from '@backstage/errors';

const PRINTABLE = /^[\x20-\x7e]+$/;

/**
 * Where the next page of a list begins: after a ref in the index, or at a cursor
 * of the catalog.
 */
export type ConsumerCursor = ({ after: string } | { catalog: string }) & {
  /** The service whose list it belongs to; absent: a list of no service. */
  serviceRef?: string;
};

/** Packs a cursor into a text that callers hand back as it is. */
export function encodeCursor(cursor: ConsumerCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/**
 * @throws InputError when the text is not a cursor of the kind that is wanted, or
 * belongs to the list of another service
 */
export function decodeCursor<K extends 'after' | 'catalog'>(options: {
  cursor: string;
  kind: K;
  serviceRef?: string;
}): string {
  const { cursor, kind, serviceRef } = options;
  try {
    const decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const place: unknown = decoded[kind];
    if (
      typeof place === 'string' &&
      PRINTABLE.test(place) &&
      decoded.serviceRef === serviceRef
    ) {
      return place;
    }
  } catch {
    // Said below.
  }
  throw new InputError(
    'This cursor does not belong to this list, or no longer; leave it out to begin again',
  );
}
