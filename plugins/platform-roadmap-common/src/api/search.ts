/**
 * The type of {@link RoadmapItemDocument} in Backstage search.
 *
 * @public
 */
export const ROADMAP_ITEM_DOCUMENT_TYPE = 'platform-roadmap';

/**
 * What Backstage search finds of a published roadmap: one item. Every field is
 * a string, empty where there is nothing to say, so that each can be a filter
 * of a search.
 *
 * @public
 */
export interface RoadmapItemDocument {
  /** The project. */
  title: string;
  /** Goal, deliverables and what it asks of its consumers, in sentences. */
  text: string;
  /** Path of the item on the tab of the service. */
  location: string;
  /** Full ref. */
  serviceRef: string;
  serviceTitle: string;
  itemKey: string;
  /** Derived from its deliverables, such as `in-progress`. */
  status: string;
  /** `committed`, `uncommitted`, `next` or `later`. */
  horizon: string;
  /** Name of its interval; empty in next and later. */
  interval: string;
  /** `feature`, `technical-debt` or `operations`. */
  workType: string;
}
