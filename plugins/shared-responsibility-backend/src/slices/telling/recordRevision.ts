import { RootConfigService } from '@backstage/backend-plugin-api';
import { RevisionHook } from '@plinth/backstage-plugin-platform-services-node';
import {
  editorialRewordings,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/**
 * What is stored together with a new revision: that its consumers are to be
 * told, and which words its publisher called editorial. Either all of it is
 * there after a crash, or nothing.
 */
export function createSliceHook(options: {
  config: RootConfigService;
}): RevisionHook<ResponsibilityMatrix> {
  const tellsOfFirst =
    options.config.getOptionalBoolean(
      'sharedResponsibility.notifications.firstRevisions',
    ) ?? true;
  return async ({ transaction, documentId, revision, content, previous }) => {
    if (previous && revision.editorial?.length) {
      const { rewordings } = editorialRewordings({
        from: previous,
        to: content,
        revision: revision.number,
        taskIds: revision.editorial,
      });
      for (const rewording of rewordings) {
        await transaction('rewordings').insert({
          document_id: documentId,
          revision: revision.number,
          task_id: rewording.taskId,
          old_words: rewording.from,
          new_words: rewording.to,
        });
      }
    }
    if (previous || tellsOfFirst) {
      await transaction('fan_outs').insert({
        document_id: documentId,
        revision: revision.number,
        created_at: revision.publishedAt,
        phase: 'collecting',
      });
    }
  };
}
