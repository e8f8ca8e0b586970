import {
  DeliverableStatus,
  ItemPlace,
  RoadmapItem,
  RoadmapItemView,
  itemStatus,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** An item of a draft as the table shows it. */
export function itemView(options: {
  item: RoadmapItem;
  place: ItemPlace;
  /** Statuses in attention, gravest first. */
  severity: readonly DeliverableStatus[];
}): RoadmapItemView {
  const { item, place, severity } = options;
  const { key = '', goal, stakeholders = [], deliverables = [] } = item;
  return {
    ...item,
    key,
    horizon: place.horizon,
    rank: place.rank,
    goal: typeof goal === 'string' ? { text: goal } : goal,
    stakeholders,
    deliverables: deliverables.map((deliverable, index) => ({
      ...deliverable,
      key: deliverable.key ?? String(index),
    })),
    status: itemStatus(deliverables, { severity }),
    dateChanges: [],
    late: false,
  };
}
