import {
  ItemPlace,
  RoadmapItem,
  RoadmapItemView,
  itemStatus,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** An item of a draft as the table shows it. */
export function itemView(item: RoadmapItem, place: ItemPlace): RoadmapItemView {
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
    status: itemStatus(deliverables),
    dateChanges: [],
    late: false,
  };
}
