import { ANNOTATION_RESPONSIBILITY_MATRIX } from '@plinth/backstage-plugin-platform-services-common';
import { locateFindings } from '@plinth/backstage-plugin-platform-services-common/document';
import { DocumentKind } from '@plinth/backstage-plugin-platform-services-node';
import {
  LINT_RULES_VERSION,
  lintMatrix,
  parseMatrix,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** Responsibility matrices, as documents that are kept beside a service. */
export const matrixKind: DocumentKind<ResponsibilityMatrix> = {
  annotation: ANNOTATION_RESPONSIBILITY_MATRIX,
  title: 'responsibility matrix',
  ruleSet: String(LINT_RULES_VERSION),
  check({ text }) {
    const parsed = parseMatrix(text);
    if (!parsed.document) {
      return { ...parsed, notChecked: [] };
    }
    const { findings, notChecked } = lintMatrix(parsed.document);
    return {
      ...parsed,
      findings: [
        ...parsed.findings,
        ...locateFindings({ findings, locate: parsed.locate }),
      ],
      notChecked: notChecked.map(({ rule }) => rule),
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
