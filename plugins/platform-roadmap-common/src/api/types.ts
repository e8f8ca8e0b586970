import { DocumentState } from '@plinth/backstage-plugin-platform-services-common/document';
import { CombinedRoadmap, RoadmapView } from '../combine';

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
