import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

const KEY = 'plinth.permissions.decisionTtl';
const LONGEST_MS = 5_000;

/**
 * How long a decision on who may read what is kept, in milliseconds.
 *
 * @throws Error when it is longer than allowed
 */
export function readDecisionTtl(config: Config): number {
  if (!config.has(KEY)) {
    return LONGEST_MS;
  }
  if (config.getOptional(KEY) === 0) {
    return 0;
  }
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(config, { key: KEY }),
  );
  if (milliseconds < 0 || milliseconds > LONGEST_MS) {
    throw new Error(
      `${KEY} is ${milliseconds} milliseconds; allowed are 0 (decisions are not kept) to ${LONGEST_MS}`,
    );
  }
  return milliseconds;
}
