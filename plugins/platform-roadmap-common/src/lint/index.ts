export { checkRoadmap, type CheckedRoadmap } from './checkRoadmap';
export { lintRoadmap, ROADMAP_LINT_RULES } from './lintRoadmap';
export { roadmapRefs } from './roadmapRefs';
export type { RoadmapLintContext, RoadmapLintResult } from './types';
