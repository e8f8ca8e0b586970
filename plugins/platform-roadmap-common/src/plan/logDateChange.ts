import { DateChange } from '../model';

/** A date that is published, and what it is to be. */
export interface PublishedDate {
  /** Key of the item; absent: the interval's own date. */
  item?: string;
  field: DateChange['field'];
  /** As readers know it. */
  from: string;
  /** Absent: there is to be none. */
  to?: string;
  reason?: string;
  /** Today, `YYYY-MM-DD`. */
  on: string;
}

/**
 * Date changes without those of one date that readers were not told yet: what
 * changes several times before it is published again is one change.
 *
 * @param options - `told`: the date changes of the last revision
 */
export function withoutPending(options: {
  dateChanges?: DateChange[];
  told: DateChange[];
  date: PublishedDate;
}): DateChange[] {
  const { dateChanges = [], told, date } = options;
  const isSame = ({ item, field }: DateChange) =>
    item === date.item && field === date.field;
  const known = told.filter(isSame).length;
  const pending = dateChanges.filter(isSame).slice(known);
  return dateChanges.filter(change => !pending.includes(change));
}

/**
 * What readers are to be told about a date; nothing when it is what it was, or
 * there is to be none.
 *
 * @throws Error without a reason
 */
export function dateChangeFor(date: PublishedDate): DateChange[] {
  const { item, field, from, to, on } = date;
  if (to === undefined || from === to) {
    return [];
  }
  const reason = date.reason?.trim();
  if (!reason) {
    throw new Error(
      `The ${field} is published as ${from}; it changes with a reason only`,
    );
  }
  return [{ ...(item && { item }), field, from, to, reason, on }];
}
