import { filterConsumption } from '@plinth/backstage-plugin-platform-services-common';
import { etagOfConsumption } from './etagOfConsumption';
import { UnfilteredConsumption } from './types';

/** What of an answer a reader may see, with what only concerned the rest left out. */
export function filterUnfiltered(options: {
  consumption: UnfilteredConsumption;
  readable: ReadonlySet<string>;
}): UnfilteredConsumption | undefined {
  const filtered = filterConsumption(options);
  if (!filtered) {
    return undefined;
  }
  const declaring: UnfilteredConsumption['declaring'] = {};
  for (const ref of [
    filtered.entityRef,
    ...filtered.items.map(item => item.declaredBy),
  ]) {
    declaring[ref] = filtered.declaring[ref];
  }
  const result = { ...filtered, declaring };
  return { ...result, etag: etagOfConsumption(result) };
}
