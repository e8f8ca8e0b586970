import { InputError } from '@backstage/errors';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const ID = /^[0-9a-f-]{36}$/;

/** Packs the place of the last item of a page that is sorted by time. */
export function encodeTimeCursor(item: { at: string; id: string }): string {
  return Buffer.from(`${item.at} ${item.id}`).toString('base64url');
}

/** @throws InputError when it is not a cursor of such a list */
export function decodeTimeCursor(
  cursor: string | undefined,
): { at: string; id: string } | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url')
    .toString()
    .split(' ');
  if (!INSTANT.test(at) || !ID.test(id)) {
    throw new InputError(
      'This cursor does not belong to this list; leave it out to begin again',
    );
  }
  return { at, id };
}
