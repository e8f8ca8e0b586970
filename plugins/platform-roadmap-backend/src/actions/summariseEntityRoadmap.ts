import { EntityRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { currentItems, FoundItem } from '../items';

/** Which items are asked for. */
export type WantedItems =
  | 'all'
  | 'needs-us'
  | 'late-or-at-risk'
  | 'just-shipped';

/** The roadmaps of an entity, short, a page of items at a time. */
export function summariseEntityRoadmap(options: {
  found: EntityRoadmap;
  wanted: WantedItems;
  offset: number;
  limit: number;
}) {
  const { found, wanted, offset, limit } = options;
  const { glance, services, entityRef } = found;
  const pointers = {
    all: undefined,
    'needs-us': glance.needsYou,
    'late-or-at-risk': glance.lateOrAtRisk,
    'just-shipped': glance.justShipped,
  }[wanted];
  const items = services
    .flatMap(({ roadmap }) => (roadmap ? currentItems(roadmap) : []))
    .filter(
      ({ serviceRef, key }) =>
        !pointers ||
        pointers.some(
          pointer =>
            pointer.serviceRef === serviceRef && pointer.itemKey === key,
        ),
    );
  return {
    entityRef,
    services: services.map(({ serviceRef, roadmap }) => ({
      serviceRef,
      ...(roadmap && {
        title: roadmap.title,
        freshness: roadmap.freshness.state,
        ...(roadmap.freshness.reviewedOn && {
          reviewedOn: roadmap.freshness.reviewedOn,
        }),
      }),
    })),
    total: items.length,
    items: items.slice(offset, offset + limit).map(summariseItem),
    ...(offset + limit < items.length && { nextOffset: offset + limit }),
  };
}

function summariseItem(item: FoundItem) {
  const { serviceRef, key, project, goal, status, horizon, target } = item;
  const { late, needsConsumer, deliverables } = item;
  return {
    serviceRef,
    key,
    project,
    ...(goal && { goal: goal.text }),
    status,
    horizon,
    ...(target && { target: target.date }),
    late,
    ...(needsConsumer && { needsConsumer }),
    deliverables: deliverables.map(({ text, status: now, note }) => ({
      text,
      status: now,
      ...(note && { note }),
    })),
  };
}
