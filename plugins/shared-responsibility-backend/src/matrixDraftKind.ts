import { DraftKind } from '@plinth/backstage-plugin-platform-services-node';
import {
  checkMatrix,
  lintMatrix,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { LintContexts, LintContextsOptions } from './service';

/** How drafts of matrices are checked and become revisions. */
export function createMatrixDraftKind(
  options: Omit<LintContextsOptions, 'store'>,
): DraftKind<ResponsibilityMatrix> {
  return {
    async check({ serviceRef, content, store, credentials }) {
      const checked = checkMatrix(content);
      if (!checked.document) {
        return { ...checked, notChecked: [] };
      }
      const context = await LintContexts.create({ ...options, store }).load({
        // Whatever it says: it is looked at as the matrix of this service.
        serviceRef,
        matrix: checked.document,
        credentials,
      });
      const lint = lintMatrix(checked.document, context);
      return {
        document: checked.document,
        findings: [...checked.findings, ...lint.findings],
        notChecked: [...new Set(lint.notChecked.map(({ rule }) => rule))],
      };
    },
    seal({ document, message, by, effectiveFrom }) {
      const { effectiveFrom: _before, ...spec } = document.spec;
      return {
        ...document,
        spec: {
          ...spec,
          change: { message, by },
          ...(effectiveFrom && { effectiveFrom }),
        },
      };
    },
  };
}
