import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  Party,
  TaskChange,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityApiRef } from '../api';
import { serviceKey } from './useServiceMatrix';

/** As many revisions are looked through at once. */
const REVISIONS_AT_ONCE = 20;

/** What a revision changed about one task, party by party. */
export interface TaskRevision {
  revision: RevisionSummary;
  changes: Array<{ party: Party; change: TaskChange }>;
}

/** Revisions that changed a task, the newest first. */
export interface TaskHistory {
  revisions: TaskRevision[];
  /** How many revisions were looked through. */
  lookedAt: number;
  /** There are older ones. */
  more: boolean;
}

/**
 * When a task changed, from what to what and by whom, out of the differences
 * between revisions; of very long histories the newest part.
 */
export function useTaskHistory(options: {
  serviceRef: string;
  taskId: string;
  enabled: boolean;
}) {
  const { serviceRef, taskId, enabled } = options;
  const api = useApi(sharedResponsibilityApiRef);
  return useQuery({
    queryKey: [...serviceKey(serviceRef), 'history', taskId],
    enabled,
    queryFn: async (): Promise<TaskHistory> => {
      const { items, nextCursor } = await api.getMatrixRevisions(serviceRef, {
        limit: REVISIONS_AT_ONCE,
      });
      const diffs = await Promise.all(
        items.map(({ number }) =>
          api.compareRevisions(serviceRef, { from: number - 1, to: number }),
        ),
      );
      const revisions = items.map((revision, index) => ({
        revision,
        changes: diffs[index].parties.flatMap(({ party, changes }) =>
          changes
            .filter(change => change.taskId === taskId)
            .map(change => ({ party, change })),
        ),
      }));
      return {
        revisions: revisions.filter(({ changes }) => changes.length > 0),
        lookedAt: items.length,
        more: nextCursor !== undefined,
      };
    },
  });
}
