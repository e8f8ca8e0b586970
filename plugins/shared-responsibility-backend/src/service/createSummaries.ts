import {
  DocumentStore,
  DocumentSummaries,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  countTasks,
  effectiveRows,
  ResponsibilityMatrix,
  TaskCount,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** How the tasks of many services are divided, for their cards. */
export type Summaries = DocumentSummaries<ResponsibilityMatrix, TaskCount>;

/** Counts the tasks of the default variant of each matrix. */
export function createSummaries(options: {
  store: DocumentStore<ResponsibilityMatrix>;
  readableRefs: ReadableRefsService;
}): Summaries {
  return DocumentSummaries.create({
    ...options,
    summarize: ({ revision }) =>
      countTasks({ rows: effectiveRows(revision.content) }),
  });
}
