import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

const DEPTH = 'plinth.consumption.depth';
const SWEEP_INTERVAL = 'plinth.consumption.sweepInterval';
const DEEPEST = 5;

/** Settings of the consumption index. */
export interface ConsumptionConfig {
  depth: number;
  sweepIntervalMs: number;
}

/**
 * Reads the settings of the consumption index.
 *
 * @throws Error that names the setting, its value and what is allowed
 */
export function readConsumptionConfig(config: Config): ConsumptionConfig {
  const depth = config.getOptionalNumber(DEPTH) ?? 2;
  if (!Number.isInteger(depth) || depth < 0 || depth > DEEPEST) {
    throw new Error(
      `${DEPTH} is ${depth}; it must be a whole number from 0 to ${DEEPEST}`,
    );
  }
  const sweepIntervalMs = config.has(SWEEP_INTERVAL)
    ? durationToMilliseconds(
        readDurationFromConfig(config, { key: SWEEP_INTERVAL }),
      )
    : 300_000;
  if (sweepIntervalMs < 10_000) {
    throw new Error(
      `${SWEEP_INTERVAL} is ${sweepIntervalMs} milliseconds; it must be at least 10 seconds`,
    );
  }
  return { depth, sweepIntervalMs };
}
