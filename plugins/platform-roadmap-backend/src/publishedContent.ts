import {
  assignKeys,
  publishedView,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/**
 * What becomes a revision: drafts leave for nobody, and keys stay what they
 * were.
 */
export function publishedContent(options: {
  document: Roadmap;
  /** Content of the revision before. */
  previous?: Roadmap;
}): Roadmap {
  return assignKeys(publishedView(options.document), options.previous);
}
