import { PlacedItem, targetRange, targetText } from '../../model';
import { RuleFinding, RuleInput } from '../types';
import { newDateChanges } from './newDateChanges';

const DEFAULT_MAX_COMMITTED = 10;

export function impossibleTarget({ items }: RuleInput): RuleFinding[] {
  return items.flatMap(({ item, path }) =>
    item.target && !targetRange(item.target)
      ? [
          {
            path: [...path, 'target', 'date'],
            message: `The target of "${item.project}", ${item.target.date}, is not in the calendar or not exact to the ${item.target.resolution}.`,
          },
        ]
      : [],
  );
}

export function withoutGoal(input: RuleInput): RuleFinding[] {
  return planned(input).flatMap(({ item, path }) =>
    item.goal
      ? []
      : [
          {
            path,
            message: `"${item.project}" has no goal; say what gets better for whom.`,
          },
        ],
  );
}

export function withoutStakeholder(input: RuleInput): RuleFinding[] {
  return planned(input).flatMap(({ item, path }) =>
    item.stakeholders?.length
      ? []
      : [
          {
            path,
            message: `"${item.project}" has no stakeholders; say for whom it is done.`,
          },
        ],
  );
}

export function withoutDeliverables({ items }: RuleInput): RuleFinding[] {
  return items.flatMap(({ item, path, interval }) =>
    interval && interval.state !== 'closed' && !item.deliverables?.length
      ? [
          {
            path,
            message: `"${item.project}" has no deliverables; without them its status stays "not started".`,
          },
        ]
      : [],
  );
}

export function tooManyCommitted(input: RuleInput): RuleFinding[] {
  const limit = input.context.maxCommitted ?? DEFAULT_MAX_COMMITTED;
  return input.roadmap.spec.intervals.flatMap(
    ({ name, state, committed }, index) =>
      state !== 'closed' && committed.length > limit
        ? [
            {
              path: ['spec', 'intervals', index, 'committed'],
              message: `${committed.length} items of ${name} are above the line; more than ${limit} is hardly a commitment.`,
            },
          ]
        : [],
  );
}

/** A target that moves is shown with the old date struck through. */
export function targetMovedSilently(input: RuleInput): RuleFinding[] {
  const before = new Map(
    input.previousItems
      .filter(({ scope }) => scope === 'current')
      .map(({ item }) => [item.key, item.target]),
  );
  const logged = newDateChanges(input).filter(
    ({ field }) => field === 'target',
  );
  return input.keyedItems.flatMap(({ item, path, scope }) => {
    const { key, project, target } = item;
    const published = before.get(key);
    if (scope !== 'current' || !target || !published) {
      return [];
    }
    const [from, to] = [targetText(published), targetText(target)];
    const isLogged = logged.some(
      change =>
        change.item === key && (change.to === to || change.to === target.date),
    );
    return from === to || isLogged
      ? []
      : [
          {
            path: [...path, 'target'],
            message: `The target of "${project}" was published as ${from} and is now ${to}; an entry with item: ${key}, field: target and a reason in dateChanges shows both.`,
          },
        ];
  });
}

/** Readers do not see drafts, and so not what has moved into one. */
export function hiddenInDraft(input: RuleInput): RuleFinding[] {
  const current = (items: PlacedItem[]) =>
    new Set(
      items
        .filter(({ scope }) => scope === 'current')
        .map(({ item }) => item.key),
    );
  const published = current(input.previousItems);
  const visible = current(input.keyedItems);
  return input.keyedItems.flatMap(({ item, interval, path }) =>
    interval?.state === 'draft' &&
    published.has(item.key) &&
    !visible.has(item.key)
      ? [
          {
            path,
            message: `"${item.project}" is published; readers will not see it again before ${interval.name} starts.`,
          },
        ]
      : [],
  );
}

/** Items that somebody intends to do, of the roadmap's own making. */
function planned({ items, roadmap }: RuleInput): PlacedItem[] {
  return roadmap.spec.source === 'published'
    ? []
    : items.filter(
        ({ interval, horizon }) =>
          horizon !== 'later' && interval?.state !== 'closed',
      );
}
