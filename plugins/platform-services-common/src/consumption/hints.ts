/**
 * Kinds, in lower case, that the consumption index holds: those that stand on
 * platform services, and platform services themselves.
 *
 * @public
 */
export const INDEXED_KINDS: readonly string[] = [
  'platformservice',
  'component',
  'resource',
  'system',
  'api',
];

/**
 * Topic of the event that says that entities may have changed in a way that
 * matters to the consumption index. It is published before the catalog has
 * written them, and may get lost: it is a hint, and carries nothing but refs.
 *
 * @public
 */
export const CONSUMPTION_HINT_TOPIC = 'platform-services.consumption-hint';

/**
 * Payload of an event on {@link CONSUMPTION_HINT_TOPIC}.
 *
 * @public
 */
export interface ConsumptionHint {
  /** Full refs. */
  entityRefs: string[];
}
