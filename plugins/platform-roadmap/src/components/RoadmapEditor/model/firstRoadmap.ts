import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { PLINTH_API_VERSION } from '@plinth/backstage-plugin-platform-services-common';
import {
  Roadmap,
  addInterval,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** What a service without a roadmap begins with: one empty interval, from today on. */
export function firstRoadmap(options: { entity: Entity; on: string }): Roadmap {
  const { metadata } = options.entity;
  return addInterval({
    roadmap: {
      apiVersion: PLINTH_API_VERSION,
      kind: 'Roadmap',
      metadata: {
        name: metadata.name,
        ...(metadata.title && { title: metadata.title }),
      },
      spec: {
        service: stringifyEntityRef(options.entity),
        intervals: [],
        next: [],
        later: [],
      },
    },
    on: options.on,
  });
}
