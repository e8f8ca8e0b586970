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
  const good: Array<Suppression & { reason: string; until: string }> = [];
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
    } else {
      good.push({ ...suppression, reason, until });
    }
  });

  const suppressed: SuppressedFinding[] = [];
  const left = findings.filter(finding => {
    const by = good.find(
      suppression =>
        finding.severity === 'warning' && isMeant(matrix, suppression, finding),
    );
    if (by) {
      const { reason, until } = by;
      suppressed.push({ ...finding, suppression: { reason, until } });
    }
    return !by;
  });
  return { findings: [...left, ...bad], suppressed };
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
