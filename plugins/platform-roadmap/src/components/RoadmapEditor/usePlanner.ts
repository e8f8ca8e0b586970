import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import {
  ItemPlace,
  Roadmap,
  RoadmapItem,
  addItem,
  moveItem,
  removeItem,
  replaceItem,
  stepFrom,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  historyReducer,
  startHistory,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import { todayInUtc } from '../../period';
import { itemId, locateItem } from './model';

/** What the keyboard goes to next: an item's button, or a field of its form. */
export interface PlannerFocus {
  id: string;
  /** Name of a field of the open form; absent: the button that opens it. */
  field?: string;
}

/** Which item moved where, to be said aloud. */
export interface PlannerMove {
  project: string;
  horizon: ItemPlace['horizon'];
  interval?: string;
  /** One-based. */
  place: number;
  of: number;
}

/** The state of the planner, and everything that can be done to the plan. */
export type Planner = ReturnType<typeof usePlanner>;

/**
 * Edits a roadmap, with the way back. Which interval is shown and which item is
 * open is in the URL.
 */
export function usePlanner(options: { initial: Roadmap; published?: Roadmap }) {
  const { initial, published } = options;
  const [state, dispatch] = useReducer(
    historyReducer<Roadmap>,
    initial,
    startHistory,
  );
  const roadmap = state.document;
  const [focus, setFocus] = useState<PlannerFocus>();
  const [lastMove, setLastMove] = useState<PlannerMove>();
  const { state: view, update } = useUrlState({
    defaults: { interval: '', item: '' },
  });

  const intervals = roadmap.spec.intervals.filter(
    each => each.state !== 'closed',
  );
  const interval =
    intervals.find(({ name }) => name === view.interval) ??
    intervals.find(each => each.state === 'active') ??
    intervals[0];
  const latest = useRef(roadmap);
  latest.current = roadmap;

  const change = useCallback(
    (step: (document: Roadmap) => Roadmap, typing?: string) =>
      dispatch({ type: 'change', change: step, typing }),
    [],
  );
  const open = useCallback(
    (id: string | undefined, field?: string) => {
      update({ item: id ?? '' });
      setFocus(id === undefined ? undefined : { id, field });
    },
    [update],
  );
  const close = useCallback(
    (id: string) => {
      update({ item: '' });
      setFocus({ id });
    },
    [update],
  );
  const edit = useCallback(
    (id: string, step: (item: RoadmapItem) => RoadmapItem, field?: string) =>
      change(document => {
        const found = locateItem(document, id);
        return found
          ? replaceItem({
              roadmap: document,
              place: found.place,
              item: step(found.item),
            })
          : document;
      }, field && `${id} ${field}`),
    [change],
  );
  const moveTo = useCallback(
    (id: string, to: ItemPlace) => {
      const found = locateItem(latest.current, id);
      if (!found) {
        return;
      }
      change(document => {
        const from = locateItem(document, id)?.place;
        return from ? moveItem({ roadmap: document, from, to }) : document;
      });
      const { key, project } = found.item;
      const after = moveItem({
        roadmap: latest.current,
        from: found.place,
        to,
      });
      const movedId = itemId({ interval: to.interval, key });
      const list = itemsAt(after, to);
      setLastMove({
        project,
        horizon: to.horizon,
        interval: to.interval,
        place: list.findIndex(item => item.key === key) + 1,
        of: list.length,
      });
      setFocus({ id: movedId });
      if (view.item === id && movedId !== id) {
        update({ item: movedId });
      }
    },
    [change, update, view.item],
  );
  const step = useCallback(
    (id: string, direction: 'up' | 'down') => {
      const place = locateItem(latest.current, id)?.place;
      const to =
        place && stepFrom({ roadmap: latest.current, place, direction });
      if (to) {
        moveTo(id, to);
      }
    },
    [moveTo],
  );
  const add = useCallback(
    (project: string, to: Pick<ItemPlace, 'horizon' | 'interval'>) => {
      const place = { ...to, rank: Number.MAX_SAFE_INTEGER };
      const adding = (document: Roadmap) =>
        addItem({ roadmap: document, item: { project }, to: place });
      change(adding);
      const key = itemsAt(adding(latest.current), place).pop()?.key;
      open(itemId({ interval: to.interval, key }), 'goal');
    },
    [change, open],
  );
  const remove = useCallback(
    (id: string) => {
      update({ item: '' });
      change(document => {
        const place = locateItem(document, id)?.place;
        return place ? removeItem({ roadmap: document, place }) : document;
      });
    },
    [change, update],
  );

  return {
    roadmap,
    published,
    intervals,
    interval,
    showInterval: useCallback(
      (name: string) => update({ interval: name, item: '' }),
      [update],
    ),
    openId: view.item,
    open,
    close,
    change,
    edit,
    moveTo,
    step,
    add,
    remove,
    lastMove,
    focus,
    onFocused: useCallback(() => setFocus(undefined), []),
    on: useMemo(todayInUtc, []),
    undo: () => dispatch({ type: 'undo' }),
    redo: () => dispatch({ type: 'redo' }),
    canUndo: state.past.length > 0,
    canRedo: state.future.length > 0,
  };
}

function itemsAt(
  roadmap: Roadmap,
  place: Pick<ItemPlace, 'horizon' | 'interval'>,
): RoadmapItem[] {
  const { horizon } = place;
  const { spec } = roadmap;
  const list =
    horizon === 'next' || horizon === 'later'
      ? spec[horizon]
      : spec.intervals.find(({ name }) => name === place.interval)?.[horizon];
  return [...(list ?? [])];
}
