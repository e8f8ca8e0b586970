import { listItems, Roadmap, RoadmapItem } from '../model';
import { freeKey, mapInterval, mapLists } from '../model/mapLists';
import {
  issueUrl,
  newIssueItem,
  RowOutcome,
  updateIssueItem,
} from './issueItem';
import { LabelReader } from './labels';
import { GithubIssue } from './types';

/** The closed interval of what was settled before the first import. */
export const EARLIER = 'earlier';

/** As many rows as one place of a roadmap may have. */
export const MAX_ROWS = 500;

/** An issue that is, or could become, a row. */
export interface IssueRow {
  issue: GithubIssue;
  outcome: RowOutcome;
}

/**
 * Brings rows up to date and adds those that are missing, as far as there is
 * room. Nothing that stands in a closed interval changes.
 */
export function mergeIssues(options: {
  roadmap: Roadmap;
  rows: IssueRow[];
  repository: string | undefined;
  readLabel: LabelReader;
}): { roadmap: Roadmap; leftOut: number } {
  const { rows, repository, readLabel } = options;
  const byUrl = new Map(
    rows.map(row => [foldUrl(issueUrl(row.issue, repository) ?? ''), row]),
  );
  const byKey = new Map(rows.map(row => [keyOf(row.issue), row]));
  const rowOf = (item: RoadmapItem): IssueRow | undefined => {
    const urls = (item.links ?? []).map(({ url }) => foldUrl(url));
    return (
      urls.map(url => byUrl.get(url)).find(Boolean) ??
      (urls.some(isIssueUrl) ? undefined : byKey.get(item.key ?? ''))
    );
  };

  const closed = new Map<IssueRow, { item: RoadmapItem; interval: string }>();
  const standing = new Set<IssueRow>();
  for (const { item, interval } of listItems(options.roadmap)) {
    const row = rowOf(item);
    if (row && interval?.state === 'closed') {
      closed.set(row, { item, interval: interval.name });
    } else if (row) {
      standing.add(row);
    }
  }

  let roadmap = mapLists(options.roadmap, (items, { interval }) =>
    interval?.state === 'closed' ? items : items.map(updated),
  );
  let leftOut = 0;
  for (const row of rows.filter(each => !standing.has(each))) {
    const before = closed.get(row);
    const isOpen =
      row.outcome === 'in-progress' || row.outcome === 'not-started';
    if (rowsThere(roadmap, row) >= MAX_ROWS) {
      leftOut += 1;
    } else if (before && isOpen) {
      roadmap = appendItem(roadmap, row, {
        ...updated(before.item),
        carriedOverFrom: before.interval,
      });
    } else if (!before && (isOpen || row.outcome !== 'duplicate')) {
      const key = freeKey(roadmap, keyOf(row.issue));
      const item = newIssueItem({ ...row, repository, key, readLabel });
      roadmap = appendItem(roadmap, row, item);
    }
  }
  return { roadmap, leftOut };

  function updated(item: RoadmapItem): RoadmapItem {
    const row = rowOf(item);
    return row ? updateIssueItem({ item, ...row, repository }) : item;
  }
}

/** How many rows there are in the place where a row would go. */
function rowsThere({ spec }: Roadmap, { outcome }: IssueRow): number {
  switch (outcome) {
    case 'in-progress':
      return spec.next?.length ?? 0;
    case 'not-started':
      return spec.later?.length ?? 0;
    default:
      return (
        spec.intervals.find(({ name }) => name === EARLIER)?.committed.length ??
        0
      );
  }
}

/** At the end of its place; what is settled needs the interval for it. */
function appendItem(
  roadmap: Roadmap,
  { outcome }: IssueRow,
  item: RoadmapItem,
): Roadmap {
  const { spec } = roadmap;
  switch (outcome) {
    case 'in-progress':
      return {
        ...roadmap,
        spec: { ...spec, next: [...(spec.next ?? []), item] },
      };
    case 'not-started':
      return {
        ...roadmap,
        spec: { ...spec, later: [...(spec.later ?? []), item] },
      };
    default:
      return mapInterval(roadmap, EARLIER, interval =>
        interval.state === 'closed'
          ? { ...interval, committed: [...interval.committed, item] }
          : interval,
      );
  }
}

function keyOf({ number }: GithubIssue): string {
  return `gh-${number}`;
}

function foldUrl(url: string): string {
  return url.toLowerCase().replace(/[/?#]+$/, '');
}

function isIssueUrl(url: string): boolean {
  return /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/issues\/\d+$/.test(url);
}
