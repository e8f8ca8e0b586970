import { Interval } from '../../model';
import { daysBetween } from '../../model/dates';
import { RuleFinding, RuleInput } from '../types';
import { newDateChanges } from './newDateChanges';

const DEFAULT_MAX_DAYS = 92;

export function inverted({ roadmap }: RuleInput): RuleFinding[] {
  return roadmap.spec.intervals.flatMap(({ name, start, end }, index) =>
    end < start
      ? [
          {
            path: at(index, 'end'),
            message: `Interval ${name} ends on ${end}, before it starts on ${start}.`,
          },
        ]
      : [],
  );
}

export function overlapping({ roadmap }: RuleInput): RuleFinding[] {
  const inOrder = roadmap.spec.intervals
    .map((interval, index) => ({ interval, index }))
    .filter(({ interval }) => interval.start <= interval.end)
    .sort(
      (a, b) =>
        a.interval.start.localeCompare(b.interval.start, 'en') ||
        a.index - b.index,
    );
  let latest = inOrder[0]?.interval;
  const findings: RuleFinding[] = [];
  for (const { interval, index } of inOrder.slice(1)) {
    if (interval.start <= latest.end) {
      findings.push({
        path: at(index, 'start'),
        message: `Interval ${interval.name} starts on ${interval.start}; ${latest.name} ends on ${latest.end}. Both days count, so it may start on the day after.`,
      });
    }
    latest = interval.end > latest.end ? interval : latest;
  }
  return findings;
}

export function nameTwice({ roadmap }: RuleInput): RuleFinding[] {
  const seen = new Set<string>();
  return roadmap.spec.intervals.flatMap(({ name }, index) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        path: at(index, 'name'),
        message: `There are two intervals called ${name}; a name is unique in its roadmap.`,
      },
    ];
  });
}

export function severalActive({ roadmap }: RuleInput): RuleFinding[] {
  const [first, ...others] = roadmap.spec.intervals
    .map((interval, index) => ({ interval, index }))
    .filter(({ interval }) => interval.state === 'active');
  return others.map(({ interval, index }) => ({
    path: at(index, 'state'),
    message: `Interval ${interval.name} is active, and so is ${first.interval.name}; one is at a time. Close one, or make it a draft.`,
  }));
}

export function tooLong({ roadmap, context }: RuleInput): RuleFinding[] {
  const limit = context.maxIntervalDays ?? DEFAULT_MAX_DAYS;
  return roadmap.spec.intervals.flatMap((interval, index) => {
    const days = daysBetween({ from: interval.start, to: interval.end }) + 1;
    return days > limit && interval.state !== 'closed'
      ? [
          {
            path: at(index, 'end'),
            message: `Interval ${interval.name} has ${days} days; up to ${limit} is short enough to plan in.`,
          },
        ]
      : [];
  });
}

/** Publishing locks the dates; changing them later needs a reason. */
export function datesChangedSilently(input: RuleInput): RuleFinding[] {
  const published = publishedIntervals(input);
  const logged = newDateChanges(input);
  return input.roadmap.spec.intervals.flatMap((interval, index) => {
    const before = published.get(interval.name);
    return (['start', 'end'] as const).flatMap(field => {
      const isLogged = logged.some(
        change =>
          !change.item &&
          change.interval === interval.name &&
          change.field === field &&
          change.to === interval[field],
      );
      return before && before[field] !== interval[field] && !isLogged
        ? [
            {
              path: at(index, field),
              message: `The ${field} of ${interval.name} was published as ${before[field]} and is now ${interval[field]}; add an entry with field: ${field} and a reason to its dateChanges.`,
            },
          ]
        : [];
    });
  });
}

/** Its dates were promised: another name or a draft is no way around them. */
export function activeGone(input: RuleInput): RuleFinding[] {
  const { intervals } = input.roadmap.spec;
  return [...publishedIntervals(input).values()]
    .filter(({ state }) => state === 'active')
    .flatMap(({ name }) => {
      const index = intervals.findIndex(each => each.name === name);
      if (index < 0) {
        return [
          {
            path: ['spec', 'intervals'],
            message: `Interval ${name} was published as active and is gone; close it, so that readers learn what became of it.`,
          },
        ];
      }
      return intervals[index].state === 'draft'
        ? [
            {
              path: at(index, 'state'),
              message: `Interval ${name} was published as active and is a draft now, which hides it from its readers.`,
            },
          ]
        : [];
    });
}

function publishedIntervals({ previous }: RuleInput): Map<string, Interval> {
  return new Map(
    previous?.spec.intervals.map(interval => [interval.name, interval]),
  );
}

function at(index: number, field: string): RuleFinding['path'] {
  return ['spec', 'intervals', index, field];
}
