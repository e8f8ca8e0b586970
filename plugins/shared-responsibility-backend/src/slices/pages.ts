import { decodeTimeCursor, encodeTimeCursor } from './cursors';
import { withoutKeys } from './judgeSlice';

/** Which page of a list is wanted. */
export interface PageCall {
  limit: number;
  cursor?: string;
}

/** What is read from the store for a page: one more than is wanted, to know whether there are more. */
export function pageQuery(call: PageCall) {
  return { limit: call.limit + 1, before: decodeTimeCursor(call.cursor) };
}

/** A page of stored items, of which one more was read than is wanted. */
export function toPage<
  T extends { id: string; sliceId: string; documentId: string },
>(
  items: T[],
  limit: number,
  timeOf: (item: T) => string,
): {
  items: Array<Omit<T, 'sliceId' | 'documentId'>>;
  nextCursor?: string;
} {
  const page = items.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(withoutKeys),
    ...(items.length > limit &&
      last && {
        nextCursor: encodeTimeCursor({ at: timeOf(last), id: last.id }),
      }),
  };
}
