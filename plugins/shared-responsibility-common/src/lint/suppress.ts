import { ResponsibilityMatrix, Suppression } from '../model/types';
import { MatrixFinding, SuppressedFinding } from './types';

/** The rule of findings about suppressions themselves. */
export const SUPPRESSION = 'suppression';

/**
 * Takes out the warnings that the document suppresses. A suppression without a
 * reason or an end, past its end, of an error or of a rule that does not exist
 * takes out nothing, and is a warning itself.
 */
export function suppressFindings(options: {
  matrix: ResponsibilityMatrix;
  findings: MatrixFinding[];
  /** Ids of all rules. */
  ruleIds: readonly string[];
  /** Absent: no suppression is past its end. */
  date?: Date;
}): { findings: MatrixFinding[]; suppressed: SuppressedFinding[] } {
  const { matrix, findings, ruleIds, date } = options;
  const taskIds = new Set(matrix.spec.tasks.map(task => task.id));
  const bad: MatrixFinding[] = [];
  (matrix.spec.suppressions ?? []).forEach((suppression, index) => {
    const { rule, task, reason, until } = suppression;
    const path = ['spec', 'suppressions', index];
    const complain = (message: string, more?: Pick<MatrixFinding, 'fix'>) =>
      bad.push({
        rule: SUPPRESSION,
        severity: 'warning',
        message,
        path,
        ...more,
      });
    const hidesError = findings.some(
      finding =>
        finding.severity === 'error' && isMeant(matrix, suppression, finding),
    );
    if (!ruleIds.includes(rule)) {
      complain(`There is no rule "${rule}"; name one such as W14.`);
    } else if (task !== undefined && !taskIds.has(task)) {
      complain(`There is no task "${task}"; name one, or leave task out.`, {
        fix: { title: 'Remove the suppression', path },
      });
    } else if (hidesError) {
      complain(`${rule} is an error here; only warnings can be suppressed.`);
    } else if (!reason?.trim()) {
      complain(`The suppression of ${rule} has no reason; say why.`);
    } else if (until === undefined) {
      complain(`The suppression of ${rule} has no end; say until when.`);
    } else if (date && until < date.toISOString().slice(0, 10)) {
      complain(
        `The suppression of ${rule} ended on ${until}; mend what it hid, or give it a new end.`,
        { fix: { title: 'Remove the suppression', path } },
      );
    }
  });

  const suppressed: SuppressedFinding[] = [];
  const left = findings.filter(finding => {
    const suppression = findSuppression({ matrix, finding, date });
    if (suppression) {
      suppressed.push({ ...finding, suppression });
    }
    return !suppression;
  });
  return { findings: [...left, ...bad], suppressed };
}

/**
 * Whether a document may suppress a finding: warnings of rules, and neither
 * errors nor what lint says about suppressions themselves.
 *
 * @public
 */
export function isSuppressible(finding: MatrixFinding): boolean {
  return finding.severity === 'warning' && finding.rule !== SUPPRESSION;
}

/**
 * Why and until when a document suppresses a finding; undefined when it does
 * not, or no longer.
 *
 * @param options - `date`: today; absent: no suppression is past its end
 * @public
 */
export function findSuppression(options: {
  matrix: ResponsibilityMatrix;
  finding: MatrixFinding;
  date?: Date;
}): SuppressedFinding['suppression'] | undefined {
  const { matrix, finding, date } = options;
  if (!isSuppressible(finding)) {
    return undefined;
  }
  const today = date?.toISOString().slice(0, 10) ?? '';
  for (const suppression of matrix.spec.suppressions ?? []) {
    const { reason, until } = suppression;
    if (
      reason?.trim() &&
      until !== undefined &&
      until >= today &&
      isMeant(matrix, suppression, finding)
    ) {
      return { reason, until };
    }
  }
  return undefined;
}

/** Whether a suppression names a finding's rule, and its task if it names one. */
function isMeant(
  matrix: ResponsibilityMatrix,
  suppression: Suppression,
  finding: MatrixFinding,
): boolean {
  if (finding.rule !== suppression.rule) {
    return false;
  }
  const [, list, index] = finding.path;
  const task =
    list === 'tasks' && typeof index === 'number'
      ? matrix.spec.tasks[index]
      : undefined;
  return suppression.task === undefined || suppression.task === task?.id;
}
