export * from './findingPlace';
export * from './firstRoadmap';
export * from './itemIds';
export * from './mergeRoadmaps';
export * from './people';
export * from './withoutEmpty';
