export * from './GrantedReaders';
export * from './GrantKeeper';
export * from './GrantStore';
export * from './readGrantsConfig';
export * from './RoadmapVisits';
export * from './scheduleGrantCleanup';
