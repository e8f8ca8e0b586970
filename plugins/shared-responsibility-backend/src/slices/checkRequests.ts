import { InputError } from '@backstage/errors';
import { isSafeUrl } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  addDuration,
  ComposedMatrix,
  ExceptionTerms,
  isInvolvement,
  SliceRow,
  toAssignment,
} from '@plinth/backstage-plugin-shared-responsibility-common';

const LONGEST_EXCEPTION_YEARS = 2;

/** @throws InputError when it is not a link that everybody may follow safely */
export function requireHttps(url: string): void {
  if (!isSafeUrl(url) || !/^https:\/\//i.test(url)) {
    throw new InputError(
      'The link must be an absolute address that begins with https://',
    );
  }
}

/** @throws InputError when it is not a day of the calendar */
function requireDay(day: string, name: string): void {
  const date = new Date(`${day}T00:00:00.000Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) {
    throw new InputError(`${name} is ${day}; write a day such as 2026-12-01`);
  }
}

/**
 * The days of an evidence: done today unless said, due as the row says unless
 * said.
 *
 * @throws InputError when a day is none, or it was done in the future
 */
export function evidenceDays(options: {
  doneAt?: string;
  due?: string;
  row: SliceRow;
  now: Date;
}): { doneAt: string; due?: string } {
  const { row, now } = options;
  const today = now.toISOString().slice(0, 10);
  const doneAt = options.doneAt ?? today;
  requireDay(doneAt, 'doneAt');
  if (doneAt > today) {
    throw new InputError(`doneAt is ${doneAt}, which is yet to come`);
  }
  if (options.due !== undefined) {
    requireDay(options.due, 'due');
    return { doneAt, due: options.due };
  }
  const due = addDuration({
    from: new Date(`${doneAt}T00:00:00.000Z`),
    duration: row.terms.due,
  });
  return { doneAt, ...(due && { due: due.toISOString().slice(0, 10) }) };
}

/**
 * Looks whether an exception can be granted as it is written.
 *
 * @throws InputError when it names an unknown party or letter or a link that is
 * not safe, leaves anything but one accountable party, or ends too early or late
 */
export function checkTerms(options: {
  terms: ExceptionTerms;
  matrix: ComposedMatrix;
  /** Letters by party as they are without it. */
  present: Record<string, string>;
  now: Date;
}): void {
  const { terms, matrix, present, now } = options;
  const parties = new Set(matrix.parties.map(({ id }) => id));
  const letters = new Map(Object.entries(present));
  for (const [party, value] of Object.entries(terms.assignments)) {
    if (!parties.has(party)) {
      throw new InputError(
        `There is no party "${party}"; the matrix has ${[...parties].join(
          ', ',
        )}`,
      );
    }
    const assignment = toAssignment(value);
    if (!isInvolvement(assignment.involvement)) {
      throw new InputError(
        `"${assignment.involvement}" is not an involvement; write letters of R, A, S, C and I`,
      );
    }
    if (assignment.runbook !== undefined && !isSafeUrl(assignment.runbook)) {
      throw new InputError('The runbook must be an absolute address');
    }
    letters.set(party, assignment.involvement);
  }
  const accountable = [...letters.values()].filter(each => each.includes('A'));
  const needsOne = matrix.scheme !== 'rci' && matrix.scheme !== 'owner';
  if (needsOne && accountable.length !== 1) {
    throw new InputError(
      `With this exception ${accountable.length} parties would be accountable (A); it must be one`,
    );
  }
  requireDay(terms.expires, 'expires');
  const today = now.toISOString().slice(0, 10);
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + LONGEST_EXCEPTION_YEARS);
  if (
    terms.expires <= today ||
    terms.expires > latest.toISOString().slice(0, 10)
  ) {
    throw new InputError(
      `expires is ${terms.expires}; an exception ends after today and within ${LONGEST_EXCEPTION_YEARS} years`,
    );
  }
}
