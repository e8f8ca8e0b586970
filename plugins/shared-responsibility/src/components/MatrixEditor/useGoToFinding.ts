import { useCallback } from 'react';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { TASK_COLUMN } from './grid';
import { findingPlace } from './model';
import { MatrixEditorWork } from './useMatrixEditor';

/**
 * Leads to the place where a finding can be mended: a cell, the details of a
 * task, or a part of the settings.
 *
 * @param options - `matrix`: the one that lint has looked at
 */
export function useGoToFinding(options: {
  matrix: ResponsibilityMatrix;
  work: MatrixEditorWork;
}): (finding: Finding) => void {
  const { matrix } = options;
  const { openDetails, editor } = options.work;
  const { setScope, goTo, openSettings } = editor;
  return useCallback(
    finding => {
      const target = findingPlace(finding, matrix);
      if (target.kind === 'suppression') {
        return;
      }
      if (target.kind === 'document') {
        openSettings(target.section);
        return;
      }
      if (target.scope) {
        setScope(target.scope);
      }
      const { taskId, party } = target;
      if (party) {
        goTo({ taskId, column: party });
      } else {
        openDetails({ taskId, column: TASK_COLUMN });
      }
    },
    [matrix, openDetails, setScope, goTo, openSettings],
  );
}
