export { barOf, formerEnds, type Bar, type TimelineEntry } from './bars';
export { byDate } from './byDate';
export { stretchOf } from './stretchOf';
export { createTimeScale, type Tick, type TimeScale } from './timeScale';
