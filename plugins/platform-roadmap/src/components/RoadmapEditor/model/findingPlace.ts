import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { Roadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { itemId } from './itemIds';

/** Where in the editor a finding can be mended. */
export type FindingPlace =
  | { kind: 'item'; interval?: string; id: string; field: string }
  | { kind: 'interval'; interval: string }
  | { kind: 'document' };

/** The item, interval or document that a finding's path leads to. */
export function findingPlace(finding: Finding, roadmap: Roadmap): FindingPlace {
  const [, list, ...rest] = finding.path;
  const { spec } = roadmap;
  if (list === 'intervals') {
    const [index, horizon, rank, ...field] = rest;
    const interval = spec.intervals[Number(index)];
    if (!interval) {
      return { kind: 'document' };
    }
    const items =
      horizon === 'committed' || horizon === 'uncommitted'
        ? interval[horizon]
        : undefined;
    const item = items?.[Number(rank)];
    return item
      ? {
          kind: 'item',
          interval: interval.name,
          id: itemId({ interval: interval.name, key: item.key }),
          field: fieldOf(field),
        }
      : { kind: 'interval', interval: interval.name };
  }
  if (list === 'next' || list === 'later') {
    const [rank, ...field] = rest;
    const item = spec[list]?.[Number(rank)];
    if (item) {
      return {
        kind: 'item',
        id: itemId({ key: item.key }),
        field: fieldOf(field),
      };
    }
  }
  return { kind: 'document' };
}

/** The name of the form's field: `project`, `deliverables.2`. */
function fieldOf(path: Finding['path']): string {
  const [name = 'project', index] = path;
  return typeof index === 'number' ? `${name}.${index}` : String(name);
}
