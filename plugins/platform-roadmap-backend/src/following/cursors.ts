import { InputError } from '@backstage/errors';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const ID = /^[0-9a-f-]{36}$/;
const REVISION = /^[0-9a-f-]{36} [1-9][0-9]{0,8}$/;

/** Packs the place of the last one of a page that is sorted by time. */
export function encodeTimeCursor(last: { at: string; id: string }): string {
  return Buffer.from(`${last.at} ${last.id}`).toString('base64url');
}

/**
 * @param of - what the list is of; `id` of a revision is `<document> <number>`
 * @throws InputError when it is not a cursor of such a list
 */
export function decodeTimeCursor(
  cursor: string | undefined,
  of: 'needs' | 'revisions',
): { at: string; id: string } | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const [at = '', ...rest] = Buffer.from(cursor, 'base64url')
    .toString()
    .split(' ');
  const id = rest.join(' ');
  if (!INSTANT.test(at) || !(of === 'needs' ? ID : REVISION).test(id)) {
    throw notOfThisList();
  }
  return { at, id };
}

/** What is said about a cursor that was made up or belongs elsewhere. */
export function notOfThisList(): InputError {
  return new InputError(
    'This cursor does not belong to this list; leave it out to begin again',
  );
}
