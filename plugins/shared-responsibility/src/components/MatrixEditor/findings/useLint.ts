import { useEffect, useMemo, useState } from 'react';
import {
  MatrixDraft,
  MatrixFinding,
  ResponsibilityMatrix,
  findSuppression,
  lintMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** Long enough for the next key to come first. */
const PAUSE = 150;

/** What lint says while somebody types. */
export interface LiveLint {
  /** What it was said about. */
  matrix: ResponsibilityMatrix;
  findings: MatrixFinding[];
  /** Ids of rules that nobody has checked yet. */
  notChecked: string[];
}

/**
 * Lints a matrix in the browser as it changes, with the same rules as
 * everywhere. Of rules that need more than the document, such as the catalog,
 * the backend's word on the last saved draft is taken.
 */
export function useLint(
  matrix: ResponsibilityMatrix,
  draft: MatrixDraft | undefined,
): LiveLint {
  const [settled, setSettled] = useState(matrix);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(matrix), PAUSE);
    return () => clearTimeout(timer);
  }, [matrix]);

  return useMemo(() => {
    const date = new Date();
    const live = lintMatrix(settled, { date });
    const others = new Set(live.notChecked.map(({ rule }) => rule));
    const seen = new Set(live.findings.map(keyOf));
    return {
      matrix: settled,
      findings: [
        ...live.findings,
        ...(draft?.findings ?? []).filter(
          finding =>
            (others.has(finding.rule) || finding.rule === 'schema') &&
            !seen.has(keyOf(finding)) &&
            !findSuppression({ matrix: settled, finding, date }),
        ),
      ],
      notChecked: draft ? draft.notChecked : [...others],
    };
  }, [settled, draft]);
}

function keyOf(finding: MatrixFinding): string {
  return `${finding.rule} ${finding.path.join('/')} ${finding.message}`;
}
