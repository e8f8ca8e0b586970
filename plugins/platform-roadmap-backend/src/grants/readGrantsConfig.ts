import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';

/** For how long a visit speaks for a reader without a session, in milliseconds. */
export interface GrantsConfig {
  feedsMs: number;
  digestsMs: number;
}

/** Reads `platformRoadmap.grants`. */
export function readGrantsConfig(config: RootConfigService): GrantsConfig {
  const read = (key: string, defaultDuration: HumanDuration) =>
    durationToMilliseconds(
      config.has(key)
        ? readDurationFromConfig(config, { key })
        : defaultDuration,
    );
  return {
    feedsMs: read('platformRoadmap.grants.feeds', { hours: 24 }),
    digestsMs: read('platformRoadmap.grants.digests', { days: 30 }),
  };
}
