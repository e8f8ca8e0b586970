import {
  DocumentStore,
  DocumentSummaries,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  Roadmap,
  RoadmapSummary,
  StatusSettings,
  summarizeRoadmap,
  viewRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** What comes next on the roadmaps of many services, for their cards. */
export type Summaries = DocumentSummaries<Roadmap, RoadmapSummary>;

/** Finds what comes next on each roadmap. */
export function createSummaries(options: {
  store: DocumentStore<Roadmap>;
  readableRefs: ReadableRefsService;
  statuses: StatusSettings;
}): Summaries {
  const { severity } = options.statuses;
  return DocumentSummaries.create({
    ...options,
    summarize: ({ revision, today }) =>
      summarizeRoadmap({
        roadmap: viewRoadmap({
          roadmap: revision.content,
          revision,
          now: today,
          severity,
        }),
      }),
  });
}
