import { useCallback } from 'react';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { SuppressionRequest } from './findings';
import { TASK_COLUMN } from './grid';
import { findingPlace } from './model';
import { MatrixEditorWork } from './useMatrixEditor';

/**
 * Leads to the place where a finding can be mended: a cell, the details of a
 * task, a part of the settings, or a suppression.
 *
 * @param options - `matrix`: the one that lint has looked at; `onSuppress`:
 * asks for the terms of a suppression
 */
export function useGoToFinding(options: {
  matrix: ResponsibilityMatrix;
  work: MatrixEditorWork;
  onSuppress(request: SuppressionRequest): void;
}): (finding: Finding) => void {
  const { matrix, onSuppress } = options;
  const { openDetails, editor } = options.work;
  const { setScope, goTo, openSettings } = editor;
  return useCallback(
    finding => {
      const target = findingPlace(finding, matrix);
      if (target.kind === 'suppression') {
        const suppression = matrix.spec.suppressions?.[target.index];
        if (suppression) {
          onSuppress({ suppression });
        }
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
    [matrix, onSuppress, openDetails, setScope, goTo, openSettings],
  );
}
