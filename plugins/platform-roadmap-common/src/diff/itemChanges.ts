import {
  DeliverableStatus,
  Horizon,
  itemStatus,
  Roadmap,
  RoadmapItem,
  targetText,
} from '../model';
import { rankChanges } from './rankChanges';
import { sameContent } from './sameContent';
import { isRemoved, ItemStanding, Standings } from './standing';
import { ItemChange } from './types';

const WORDING = [
  'project',
  'goal',
  'stakeholders',
  'type',
  'effort',
  'theme',
  'links',
] as const;

const CONSEQUENCES = [
  'needsConsumer',
  'movesTasks',
  'deprecates',
  'replaces',
  'dependsOn',
] as const;

/** What changed about items, in the order of the new revision; those that are gone come last. */
export function itemChanges(options: {
  before?: Standings;
  after: Standings;
  /** Statuses in attention, gravest first. */
  severity: readonly DeliverableStatus[];
}): ItemChange[] {
  const { before, after, severity } = options;
  const changes = [...after.items].flatMap(([key, standing]) => {
    const known = before?.items.get(key);
    return known && before
      ? changesOf({
          before: known,
          after: standing,
          sides: { before, after },
          severity,
        })
      : [{ ...about('item-added', standing), to: standing.placed.horizon }];
  });
  const gone = [...(before?.items ?? [])]
    .filter(([key]) => !after.items.has(key))
    .map(([, standing]) => removed(standing));
  return [
    ...changes,
    ...(before ? rankChanges({ before, after }) : []),
    ...gone,
  ];
}

interface ChangedItem {
  before: ItemStanding;
  after: ItemStanding;
  sides: { before: Standings; after: Standings };
  severity: readonly DeliverableStatus[];
}

function changesOf(changed: ChangedItem): ItemChange[] {
  const { before, after } = changed;
  if (isRemoved(changed)) {
    return [removed(before)];
  }
  const place = placeChange(changed);
  return [
    // A carried-over item leaves behind what is done, which changes its status
    // without anything having happened.
    ...(place?.kind === 'item-carried-over' ? [] : statusChange(changed)),
    ...(place ? [place] : []),
    ...targetChange(changed),
    ...fieldChanges(changed, 'item-consequences', CONSEQUENCES),
    ...fieldChanges(changed, 'item-reworded', WORDING),
  ].map(change => ({ ...change, project: after.placed.item.project }));
}

function placeChange(changed: ChangedItem): ItemChange | undefined {
  const { before, after, sides } = changed;
  const from = before.placed.horizon;
  const to = after.placed.horizon;
  if (!after.current) {
    return undefined;
  }
  const left = before.placed.interval?.name;
  if (
    left !== undefined &&
    left !== after.placed.interval?.name &&
    isClosed(sides.after.roadmap, left)
  ) {
    return { ...about('item-carried-over', after), from: left, to };
  }
  if (from === to) {
    return undefined;
  }
  return { ...about(moveKind({ from, to }), after), from, to };
}

function moveKind(options: { from: Horizon; to: Horizon }): ItemChange['kind'] {
  if (options.to === 'committed') {
    return 'item-committed';
  }
  return options.from === 'committed' ? 'item-uncommitted' : 'item-moved';
}

function statusChange(changed: ChangedItem): ItemChange[] {
  const { before, after, severity } = changed;
  const [from, to] = [before, after].map(({ placed }) =>
    itemStatus(placed.item.deliverables ?? [], { severity }),
  );
  if (from === to) {
    return [];
  }
  if (to === 'done') {
    return [{ ...about('item-shipped', after), from, to }];
  }
  return isToldByDeliverable({ before, after, status: to })
    ? []
    : [{ ...about('item-status', after), from, to }];
}

/** A deliverable that took the status says more than its item does. */
function isToldByDeliverable(options: {
  before: ItemStanding;
  after: ItemStanding;
  status: string;
}): boolean {
  const known = new Map(
    (options.before.placed.item.deliverables ?? []).map(({ key, status }) => [
      key,
      status,
    ]),
  );
  return (options.after.placed.item.deliverables ?? []).some(
    ({ key, status }) =>
      status === options.status &&
      known.has(key) &&
      known.get(key) !== options.status,
  );
}

function targetChange({ before, after, sides }: ChangedItem): ItemChange[] {
  const { target: was } = before.placed.item;
  const { key, target } = after.placed.item;
  const from = (was && targetText(was)) || undefined;
  const to = (target && targetText(target)) || undefined;
  if (from === to) {
    return [];
  }
  const reason = sides.after.roadmap.spec.intervals
    .flatMap(({ dateChanges }) => dateChanges ?? [])
    .filter(
      change =>
        change.item === key &&
        change.field === 'target' &&
        (change.to === target?.date || change.to === to),
    )
    .pop()?.reason;
  return [
    {
      ...about('item-target', after),
      ...(from && { from }),
      ...(to && { to }),
      ...(reason && { reason }),
    },
  ];
}

function fieldChanges(
  { before, after }: ChangedItem,
  kind: 'item-reworded' | 'item-consequences',
  names: ReadonlyArray<keyof RoadmapItem>,
): ItemChange[] {
  const [was, is] = [before.placed.item, after.placed.item];
  const fields = names.filter(
    name => !sameContent(fieldOf(was, name), fieldOf(is, name)),
  );
  if (fields.length === 0) {
    return [];
  }
  const [from, to] = [was, is].map(item =>
    kind === 'item-reworded' ? item.project : item.needsConsumer,
  );
  return [
    {
      ...about(kind, after),
      fields,
      ...(from !== to && { ...(from && { from }), ...(to && { to }) }),
    },
  ];
}

/** A goal in words is the same as one with nothing but words. */
function fieldOf(item: RoadmapItem, name: keyof RoadmapItem): unknown {
  return name === 'goal' && typeof item.goal === 'string'
    ? { text: item.goal }
    : item[name];
}

function removed(standing: ItemStanding): ItemChange {
  return { ...about('item-removed', standing), from: standing.placed.horizon };
}

function about(kind: ItemChange['kind'], { placed }: ItemStanding): ItemChange {
  const { key = '', project } = placed.item;
  return { kind, itemKey: key, project };
}

function isClosed(roadmap: Roadmap, name: string): boolean {
  return roadmap.spec.intervals.some(
    interval => interval.name === name && interval.state === 'closed',
  );
}
