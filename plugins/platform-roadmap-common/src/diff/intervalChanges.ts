import { Interval } from '../model';
import { sameContent } from './sameContent';
import { Standings } from './standing';
import { IntervalChange } from './types';

const WORDING = ['balance', 'retrospective'] as const;

/** What changed about intervals; those that are gone come last. */
export function intervalChanges(sides: {
  before?: Standings;
  after: Standings;
}): IntervalChange[] {
  const before = intervalsOf(sides.before);
  const after = intervalsOf(sides.after);
  const changes = [...after.values()].flatMap(interval =>
    changesOf(interval, before.get(interval.name)),
  );
  const gone = [...before.values()]
    .filter(({ name }) => !after.has(name))
    .map(interval => ({
      kind: 'interval-removed' as const,
      interval: interval.name,
      from: datesOf(interval),
    }));
  return [...changes, ...gone];
}

function changesOf(interval: Interval, before?: Interval): IntervalChange[] {
  const { name, state } = interval;
  const to = datesOf(interval);
  const changes: IntervalChange[] = [];
  if (before?.state !== state) {
    const kind = state === 'closed' ? 'interval-closed' : 'interval-started';
    changes.push({ kind, interval: name, to });
  }
  if (before && datesOf(before) !== to) {
    const reason = reasonFor(interval, before);
    changes.push({
      kind: 'interval-dates',
      interval: name,
      from: datesOf(before),
      to,
      ...(reason && { reason }),
    });
  }
  const fields = WORDING.filter(
    field => !sameContent(before?.[field], interval[field]),
  );
  if (before?.state === state && fields.length > 0) {
    changes.push({ kind: 'interval-reworded', interval: name, fields });
  }
  return changes;
}

/** Reasons for the days that changed, the same one once. */
function reasonFor(interval: Interval, before: Interval): string {
  const reasons = (['start', 'end'] as const).flatMap(field =>
    before[field] === interval[field]
      ? []
      : (interval.dateChanges ?? [])
          .filter(
            change =>
              !change.item &&
              change.field === field &&
              change.to === interval[field],
          )
          .map(({ reason }) => reason)
          .slice(-1),
  );
  return [...new Set(reasons)].join('; ');
}

function datesOf({ start, end }: Interval): string {
  return `${start}/${end}`;
}

function intervalsOf(side?: Standings): Map<string, Interval> {
  return new Map(
    (side?.roadmap.spec.intervals ?? []).map(interval => [
      interval.name,
      interval,
    ]),
  );
}
