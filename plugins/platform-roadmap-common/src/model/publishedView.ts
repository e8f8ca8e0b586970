import { Roadmap } from './types';

/**
 * A roadmap as its readers get it: without intervals that are still drafts.
 * Everything that leaves the plugin (pages, exports, search, feeds) goes
 * through it.
 *
 * @public
 */
export function publishedView(roadmap: Roadmap): Roadmap {
  return {
    ...roadmap,
    spec: {
      ...roadmap.spec,
      intervals: roadmap.spec.intervals.filter(
        interval => interval.state !== 'draft',
      ),
    },
  };
}
