import { Interval, Roadmap } from '../model';
import { addDays } from '../model/dates';
import { mapInterval } from '../model/mapLists';
import { dateChangeFor, withoutPending } from './logDateChange';

const DEFAULT_DAYS = 42;

/**
 * A roadmap with another interval, a draft, after all others. What is not given
 * is made up: it starts on the day after the last one ends (or on `on`), has
 * 42 days, and the next name in the row (`2026-6`, `2026-7`, then `2027-1`).
 * Lint says when it overlaps with another one.
 *
 * @param options - `on`: today, `YYYY-MM-DD`
 * @public
 */
export function addInterval(options: {
  roadmap: Roadmap;
  interval?: Partial<Interval>;
  on: string;
}): Roadmap {
  const { roadmap, interval = {}, on } = options;
  const last = [...roadmap.spec.intervals]
    .sort((a, b) => a.end.localeCompare(b.end, 'en'))
    .pop();
  const start =
    interval.start ?? (last ? addDays({ day: last.end, days: 1 }) : on);
  const added: Interval = {
    name: nextName({ roadmap, last: last?.name, start }),
    end: addDays({ day: start, days: DEFAULT_DAYS - 1 }),
    committed: [],
    ...interval,
    start,
    state: 'draft',
  };
  return {
    ...roadmap,
    spec: { ...roadmap.spec, intervals: [...roadmap.spec.intervals, added] },
  };
}

/**
 * What can be changed about an interval.
 *
 * @public
 */
export type IntervalFields = Partial<
  Pick<Interval, 'name' | 'start' | 'end' | 'balance' | 'retrospective'>
>;

/**
 * A roadmap with other fields of an interval. The dates of an interval that is
 * published change with a reason only, which is added to its `dateChanges`;
 * its name stays.
 *
 * @param options - `interval`: its name; `fields`: those that change;
 *   `published`: the last revision, absent while nothing is published; `on`:
 *   today, `YYYY-MM-DD`
 * @throws Error when there is no such interval, when another one has the new
 *   name, when dates that are published change without a reason, or when a
 *   published interval gets another name
 * @public
 */
export function replaceInterval(options: {
  roadmap: Roadmap;
  interval: string;
  fields: IntervalFields;
  reason?: string;
  published?: Roadmap;
  on: string;
}): Roadmap {
  const { roadmap, fields, published } = options;
  const before = intervalNamed(roadmap, options.interval);
  const known = published?.spec.intervals.find(
    ({ name, state }) => name === before.name && state !== 'draft',
  );
  const { name = before.name } = fields;
  if (name !== before.name) {
    if (known) {
      throw new Error(`Interval ${before.name} is published; its name stays`);
    }
    if (roadmap.spec.intervals.some(each => each.name === name)) {
      throw new Error(`There is an interval ${name} already`);
    }
  }
  const changed = mapInterval(roadmap, before.name, interval => ({
    ...interval,
    ...fields,
  }));
  return known
    ? noteDates({ ...options, roadmap: changed, before, known })
    : changed;
}

/** Adds to the interval what readers are to be told about its days. */
function noteDates(options: {
  roadmap: Roadmap;
  /** As it was in the draft. */
  before: Interval;
  /** As it is published. */
  known: Interval;
  fields: IntervalFields;
  reason?: string;
  on: string;
}): Roadmap {
  const { roadmap, before, known, fields, reason, on } = options;
  const fieldsToNote = (['start', 'end'] as const).filter(
    field => fields[field] !== undefined && fields[field] !== before[field],
  );
  return fieldsToNote.reduce(
    (noted, field) =>
      mapInterval(noted, known.name, interval => {
        const date = {
          field,
          from: known[field],
          to: interval[field],
          reason,
          on,
        };
        return {
          ...interval,
          dateChanges: [
            ...withoutPending({
              dateChanges: interval.dateChanges,
              told: known.dateChanges ?? [],
              date,
            }),
            ...dateChangeFor(date),
          ],
        };
      }),
    roadmap,
  );
}

/**
 * A roadmap with a draft interval made active, so that it is published with
 * the rest.
 *
 * @throws Error when there is no such interval, when it is no draft, or when
 *   another one is active: that one has to be closed first
 * @public
 */
export function startInterval(options: {
  roadmap: Roadmap;
  interval: string;
}): Roadmap {
  const { roadmap } = options;
  const interval = draftNamed(roadmap, options.interval);
  const active = roadmap.spec.intervals.find(({ state }) => state === 'active');
  if (active) {
    throw new Error(
      `Interval ${active.name} is active; close it before ${interval.name} starts`,
    );
  }
  return mapInterval(roadmap, interval.name, each => ({
    ...each,
    state: 'active',
  }));
}

/**
 * A roadmap without a draft interval, whose items come first in next.
 *
 * @throws Error when there is no such interval, or when it is no draft
 * @public
 */
export function removeInterval(options: {
  roadmap: Roadmap;
  interval: string;
}): Roadmap {
  const { spec } = options.roadmap;
  const removed = draftNamed(options.roadmap, options.interval);
  const items = [...removed.committed, ...(removed.uncommitted ?? [])];
  return {
    ...options.roadmap,
    spec: {
      ...spec,
      intervals: spec.intervals.filter(({ name }) => name !== removed.name),
      next: [...items, ...(spec.next ?? [])],
    },
  };
}

function intervalNamed(roadmap: Roadmap, name: string): Interval {
  const interval = roadmap.spec.intervals.find(each => each.name === name);
  if (!interval) {
    throw new Error(`There is no interval ${name}`);
  }
  return interval;
}

function draftNamed(roadmap: Roadmap, name: string): Interval {
  const interval = intervalNamed(roadmap, name);
  if (interval.state !== 'draft') {
    throw new Error(`Interval ${name} is ${interval.state}, not a draft`);
  }
  return interval;
}

/** The next name in the row, counted anew in each year. */
function nextName(options: {
  roadmap: Roadmap;
  last?: string;
  start: string;
}): string {
  const year = options.start.slice(0, 4);
  const numbered = /^(.*?)(\d+)$/.exec(options.last ?? '');
  const isOtherYear = /^\d{4}-$/.test(numbered?.[1] ?? '')
    ? numbered?.[1] !== `${year}-`
    : false;
  const prefix = numbered && !isOtherYear ? numbered[1] : `${year}-`;
  let number = numbered && !isOtherYear ? Number(numbered[2]) + 1 : 1;
  const names = options.roadmap.spec.intervals.map(({ name }) => name);
  while (names.includes(`${prefix}${number}`)) {
    number += 1;
  }
  return `${prefix}${number}`;
}
