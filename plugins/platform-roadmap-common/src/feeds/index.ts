export {
  roadmapCalendar,
  type RoadmapCalendarOptions,
} from './roadmapCalendar';
export {
  roadmapAtom,
  type PublishedChanges,
  type RoadmapAtomOptions,
} from './roadmapAtom';
export type { FeedTarget } from './feedId';
