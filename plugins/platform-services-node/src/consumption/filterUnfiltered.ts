import { filterConsumption } from '@plinth/backstage-plugin-platform-services-common';
import { etagOfConsumption } from './etagOfConsumption';
import { UnfilteredConsumption } from './types';

/** What was filtered for a reader: both stay the same objects as long as they are kept. */
const filtered = new WeakMap<
  ReadonlySet<string>,
  WeakMap<UnfilteredConsumption, UnfilteredConsumption | 'nothing'>
>();

/** What of an answer a reader may see, with what only concerned the rest left out. */
export function filterUnfiltered(options: {
  consumption: UnfilteredConsumption;
  readable: ReadonlySet<string>;
}): UnfilteredConsumption | undefined {
  const { consumption, readable } = options;
  const ofReader: WeakMap<
    UnfilteredConsumption,
    UnfilteredConsumption | 'nothing'
  > = filtered.get(readable) ?? new WeakMap();
  filtered.set(readable, ofReader);
  const result = ofReader.get(consumption) ?? filter(options) ?? 'nothing';
  ofReader.set(consumption, result);
  return result === 'nothing' ? undefined : result;
}

function filter(options: {
  consumption: UnfilteredConsumption;
  readable: ReadonlySet<string>;
}): UnfilteredConsumption | undefined {
  const visible = filterConsumption(options);
  if (!visible) {
    return undefined;
  }
  const declaring: UnfilteredConsumption['declaring'] = {};
  for (const ref of [
    visible.entityRef,
    ...visible.items.map(item => item.declaredBy),
  ]) {
    declaring[ref] = visible.declaring[ref];
  }
  const result = { ...visible, declaring };
  return { ...result, etag: etagOfConsumption(result) };
}
