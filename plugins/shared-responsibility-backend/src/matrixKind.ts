import { ANNOTATION_RESPONSIBILITY_MATRIX } from '@plinth/backstage-plugin-platform-services-common';
import { DocumentKind } from '@plinth/backstage-plugin-platform-services-node';
import {
  LINT_RULES_VERSION,
  lintMatrix,
  parseMatrix,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { LintContexts, LintContextsOptions } from './service';

/**
 * Responsibility matrices, as documents that are kept beside a service. Those
 * from files are checked with all that the backend knows, as drafts are.
 */
export function createMatrixKind(
  options: Omit<LintContextsOptions, 'store'>,
): DocumentKind<ResponsibilityMatrix> {
  return {
    annotation: ANNOTATION_RESPONSIBILITY_MATRIX,
    title: 'responsibility matrix',
    ruleSet: String(LINT_RULES_VERSION),
    check: ({ text }) => ({ ...parseMatrix(text), notChecked: [] }),
    beginRun({ store }) {
      const load = LintContexts.create({ ...options, store }).beginRun();
      return async ({ serviceRef, document }) => {
        const context = await load({ serviceRef, matrix: document });
        const { findings, notChecked } = lintMatrix(document, context);
        return {
          findings,
          notChecked: [...new Set(notChecked.map(({ rule }) => rule))],
        };
      };
    },
    describe: ({ spec }) => ({
      serviceRef: spec.service,
      ...(spec.change && {
        message: spec.change.message,
        publishedBy: spec.change.by,
      }),
      ...(spec.effectiveFrom && { effectiveFrom: spec.effectiveFrom }),
    }),
  };
}
