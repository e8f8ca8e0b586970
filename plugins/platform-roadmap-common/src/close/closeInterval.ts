import { CloseRequest, ClosingDecision } from '../api';
import { Deliverable, Interval, isOpen, Roadmap, RoadmapItem } from '../model';
import { ItemList, mapInterval, mapLists } from '../model/mapLists';
import { actionItems } from './actionItems';
import { carryOver, MovedItem } from './carryOver';

/**
 * What is the roadmap after an interval was closed. The interval keeps its
 * items: with what is done, dropped and deferred as it was decided, and with
 * what is carried over as it was. What goes on goes with its keys, to the front
 * of the list that the decision names, its item with `carriedOverFrom`; so do
 * items that have no deliverables.
 *
 * - What is deferred to next or later keeps the status and its reason there;
 *   what is deferred to an interval is not started in it.
 * - A place that the roadmap does not have (any more) counts as `next`: so one
 *   closing can be applied to a revision, where intervals to come are unknown,
 *   and to the draft that is based on it.
 * - Where an item with that key is already planned, its deliverables join it.
 *   Where those of one item go to several places, the item keeps its key where
 *   it is carried over first, and is another item elsewhere.
 * - Open deliverables without a decision are carried over to `next`; those
 *   that are decided but stand elsewhere by now get their status there.
 *
 * Without an active interval of that name the roadmap stays as it is. Use
 * {@link checkClosing} first.
 *
 * @param options - `roadmap`: with keys; `interval`: its name; `on`: day of the
 *   closing, `YYYY-MM-DD`
 * @public
 */
export function closeInterval(options: {
  roadmap: Roadmap;
  interval: string;
  request: CloseRequest;
  on: string;
}): Roadmap {
  const { roadmap, request, on } = options;
  const closing = roadmap.spec.intervals.find(
    ({ name, state }) => name === options.interval && state === 'active',
  );
  if (!closing) {
    return roadmap;
  }
  const context: Closing = {
    closing,
    on,
    decisions: new Map(
      request.decisions.map(decision => [decision.deliverable, decision]),
    ),
    targets: roadmap.spec.intervals
      .filter(({ name, state }) => name !== closing.name && state !== 'closed')
      .map(({ name }) => name),
  };
  const closed = mapInterval(roadmap, closing.name, interval => ({
    ...interval,
    state: 'closed',
    reviewedOn: on,
    ...(request.retrospective && { retrospective: request.retrospective }),
  }));
  const decided = mapLists(closed, (items, list) =>
    items.map(item => decideItem({ item, list, context })),
  );
  const carried = carryOver({
    roadmap: decided,
    from: closing.name,
    items: movedItems(context),
  });
  return request.actionsBecomeItems
    ? actionItems({ roadmap: carried, interval: closing.name })
    : carried;
}

interface Closing {
  closing: Interval;
  on: string;
  decisions: ReadonlyMap<string, ClosingDecision>;
  /** Names of intervals that something can go to. */
  targets: string[];
}

function decideItem(options: {
  item: RoadmapItem;
  list: ItemList;
  context: Closing;
}): RoadmapItem {
  const { item, list, context } = options;
  const isHere = list.interval?.name === context.closing.name;
  if (!item.deliverables || (list.interval?.state === 'closed' && !isHere)) {
    return item;
  }
  return {
    ...item,
    deliverables: item.deliverables.map(deliverable => {
      const decision = context.decisions.get(deliverable.key ?? '');
      const staysDeferred = isHere || !list.interval;
      return !decision || (decision.decision === 'deferred' && !staysDeferred)
        ? deliverable
        : decide({ deliverable, decision, on: context.on });
    }),
  };
}

function decide(options: {
  deliverable: Deliverable;
  decision: ClosingDecision;
  on: string;
}): Deliverable {
  const { decision, on } = options;
  const { reason, ...deliverable } = options.deliverable;
  switch (decision.decision) {
    case 'carry-over':
      return options.deliverable;
    case 'done':
      return { ...deliverable, status: 'done', reviewedOn: on };
    default:
      return {
        ...deliverable,
        status: decision.decision,
        ...(decision.reason && { reason: decision.reason.trim() }),
        reviewedOn: on,
      };
  }
}

/** What goes on, in its order: an item once for each place to which parts of it go. */
function movedItems(context: Closing): MovedItem[] {
  const { committed, uncommitted = [] } = context.closing;
  return [
    ...committed.flatMap(item => partsOf({ item, side: 'committed', context })),
    ...uncommitted.flatMap(item =>
      partsOf({ item, side: 'uncommitted', context }),
    ),
  ];
}

function partsOf(options: {
  item: RoadmapItem;
  side: MovedItem['side'];
  context: Closing;
}): MovedItem[] {
  const { item, side, context } = options;
  if (!item.deliverables?.length) {
    return [{ item, side, to: 'next' }];
  }
  const going = item.deliverables.flatMap(deliverable => {
    const decision = context.decisions.get(deliverable.key ?? '');
    if (decision ? isFinal(decision) : !isOpen(deliverable.status)) {
      return [];
    }
    const to = placeFor(decision, context);
    return [
      {
        to,
        isCarriedOver: decision?.decision !== 'deferred',
        deliverable: asItGoesOn({ deliverable, decision, to, on: context.on }),
      },
    ];
  });
  // The item keeps its key where it is carried over.
  const places = [
    ...going.filter(({ isCarriedOver }) => isCarriedOver),
    ...going,
  ].map(({ to }) => to);
  return [...new Set(places)].map(to => ({
    item: {
      ...item,
      deliverables: going
        .filter(each => each.to === to)
        .map(({ deliverable }) => deliverable),
    },
    side,
    to,
  }));
}

function asItGoesOn(options: {
  deliverable: Deliverable;
  decision?: ClosingDecision;
  to: string;
  on: string;
}): Deliverable {
  const { deliverable, decision, to, on } = options;
  if (!decision) {
    return deliverable;
  }
  return decision.decision === 'deferred' && isInterval(to)
    ? { ...deliverable, status: 'not-started' }
    : decide({ deliverable, decision, on });
}

function placeFor(
  decision: ClosingDecision | undefined,
  { targets }: Closing,
): string {
  const to =
    decision?.to ?? (decision?.decision === 'deferred' ? 'later' : 'next');
  return !isInterval(to) || targets.includes(to) ? to : 'next';
}

function isFinal({ decision }: ClosingDecision): boolean {
  return decision === 'done' || decision === 'wont-do';
}

function isInterval(place: string): boolean {
  return place !== 'next' && place !== 'later';
}
