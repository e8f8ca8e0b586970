import {
  ROADMAP_ITEM_DOCUMENT_TYPE,
  ServiceRoadmap,
  StatusLabels,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  ServiceCollatorFactory,
  ServiceCollatorFactoryOptions,
} from '@plinth/backstage-plugin-platform-services-node';
import { itemDocuments } from './documents';

/** What is on the roadmaps of all platform services, as published. */
export function createRoadmapCollator(
  options: Omit<
    ServiceCollatorFactoryOptions<ServiceRoadmap>,
    'type' | 'pluginId' | 'route' | 'toDocuments'
  > & { statusLabels: StatusLabels },
): ServiceCollatorFactory<ServiceRoadmap> {
  const { statusLabels, ...rest } = options;
  return ServiceCollatorFactory.create({
    ...rest,
    type: ROADMAP_ITEM_DOCUMENT_TYPE,
    pluginId: 'platform-roadmap',
    route: 'roadmap',
    toDocuments: ({ state: { roadmap }, ...service }) =>
      roadmap ? itemDocuments({ ...service, roadmap, statusLabels }) : [],
  });
}
