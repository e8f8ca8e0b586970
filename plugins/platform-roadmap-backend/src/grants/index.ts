export * from './GrantKeeper';
export * from './GrantStore';
export * from './readGrantsConfig';
export * from './RoadmapVisits';
