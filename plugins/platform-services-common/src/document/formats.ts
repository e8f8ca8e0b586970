import { isSafeUrl } from './safeUrl';

const DURATION =
  /^P(?=.)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/;

const REF_PART = '[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?';
const ENTITY_REF = new RegExp(
  `^(?:[A-Za-z][A-Za-z0-9]{0,62}:)?(?:${REF_PART}/)?${REF_PART}$`,
);

/** A format that a schema can name, and how it is told to people. */
export interface TextFormat {
  validate(text: string): boolean;
  allowed: string;
}

/** The formats that schemas of documents can name. */
export const textFormats: Record<string, TextFormat> = {
  date: {
    validate: isCalendarDate,
    allowed: 'a day written YYYY-MM-DD, such as 2026-12-01',
  },
  duration: {
    validate: text => text.length < 40 && DURATION.test(text),
    allowed: 'an ISO 8601 duration, such as P90D or PT4H',
  },
  uri: {
    validate: text => text.length < 4000 && isSafeUrl(text),
    allowed:
      'an address that starts with https://, http:// or mailto:, without spaces',
  },
  'entity-ref': {
    validate: text => text.length < 200 && ENTITY_REF.test(text),
    allowed:
      'a reference to an entity, such as group:default/data-platform or data-platform',
  },
};

function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) {
    return false;
  }
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
