import {
  AuditorService,
  LoggerService,
  PluginMetadataService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  Roadmap,
  StatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DeedAnnouncer,
  Documents,
  PlatformServicesService,
} from '@plinth/backstage-plugin-platform-services-node';
import { RoadmapLintContextsOptions } from '../service';
import { ReviewStore, StatusChangeStore } from '../store';
import { SubscriptionStore } from '../subscriptions';
import { RoadmapChanges } from './RoadmapChanges';
import { RoadmapExporter } from './RoadmapExporter';
import { RoadmapImporter } from './RoadmapImporter';
import { RoadmapReviews } from './RoadmapReviews';

/** What roadmaps have beside what all documents have. */
export interface RoadmapPlanning {
  changes: RoadmapChanges;
  exporter: RoadmapExporter;
  importer: RoadmapImporter;
  reviews: RoadmapReviews;
}

/** What {@link createPlanning} needs. */
export interface CreatePlanningOptions
  extends Documents<Roadmap>,
    RoadmapLintContextsOptions {
  auditor: AuditorService;
  events: EventsService;
  logger: LoggerService;
  metrics: MetricsService;
  platformServices: PlatformServicesService;
  pluginMetadata: PluginMetadataService;
  reviews: ReviewStore;
  signals: SignalsService;
  statusChanges: StatusChangeStore;
  statuses: StatusSettings;
  subscriptions: SubscriptionStore;
}

/** Sets up {@link RoadmapPlanning}. */
export function createPlanning(
  options: CreatePlanningOptions,
): RoadmapPlanning {
  const pluginId = options.pluginMetadata.getId();
  return {
    changes: RoadmapChanges.create(options),
    exporter: RoadmapExporter.create(options),
    importer: RoadmapImporter.create(options),
    reviews: RoadmapReviews.create({
      ...options,
      deeds: DeedAnnouncer.create({
        ...options,
        pluginId,
        metric: {
          name: `${pluginId}.reviews.unchanged`,
          description: 'Reviews of roadmaps in Git in which nothing changed',
        },
      }),
    }),
  };
}
