import { DocumentState } from '@plinth/backstage-plugin-platform-services-common/document';
import { CombinedRoadmap, RoadmapSummary, RoadmapView } from '../combine';

/**
 * Body of `GET /entities/:kind/:namespace/:name/roadmap`.
 *
 * @public
 */
export interface EntityRoadmap extends CombinedRoadmap {
  /** Strong, without quotes; the value of the ETag header. */
  etag: string;
}

/**
 * Body of `GET /services/:namespace/:name/roadmap`. `roadmap` is absent when
 * nothing is published.
 *
 * @public
 */
export interface ServiceRoadmap extends DocumentState {
  roadmap?: RoadmapView;
}

/**
 * Body of `POST /summaries`, whose own body is `{entityRefs}` with at most 200
 * full refs of platform services. Services without a roadmap, and those that
 * do not exist or may not be read, are left out alike.
 *
 * @public
 */
export interface RoadmapSummaries {
  /** Sorted by service. */
  items: Array<RoadmapSummary & { serviceRef: string }>;
}
