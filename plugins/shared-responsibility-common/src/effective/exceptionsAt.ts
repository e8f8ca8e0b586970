import { ResponsibilityException } from './types';

/**
 * The exceptions that hold at an instant: begun and not yet expired, in the
 * order given. One whose dates cannot be read does not hold.
 *
 * @public
 */
export function exceptionsAt(options: {
  exceptions: ResponsibilityException[];
  now: Date;
}): ResponsibilityException[] {
  const now = options.now.getTime();
  return options.exceptions.filter(
    exception =>
      now < Date.parse(exception.expiresAt) &&
      (exception.startsAt === undefined ||
        Date.parse(exception.startsAt) <= now),
  );
}
