import {
  Finding,
  formatPath,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  Fix,
  SuppressedFinding,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { formatFinding, plural } from '../findings';
import { CheckedFile } from './checkMatrix';

/** Findings, what is suppressed, and what could not be checked, for machines. */
export function toJson(files: CheckedFile[]): string {
  const result = {
    files: files.map(({ name, findings, suppressed, notChecked, guessed }) => ({
      file: name,
      findings,
      suppressed,
      notChecked,
      ...(guessed.length > 0 && { guessed }),
    })),
    ...countFindings(files),
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

/** The same for people: a line for each, and what would mend it below. */
export function toText(files: CheckedFile[]): string {
  const { errors, warnings, suppressed } = countFindings(files);
  const notChecked = new Set(
    files.flatMap(file =>
      file.notChecked.map(({ rule, reason }) => `${rule} (${reason})`),
    ),
  );
  const counts = [
    plural(errors, 'error'),
    plural(warnings, 'warning'),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
  ];
  return [
    ...files.flatMap(file => [
      ...file.guessed.map(sentence => `${file.name}: note: ${sentence}`),
      ...file.findings.flatMap(finding => [
        formatFinding(file.name, finding),
        ...formatFix(finding),
      ]),
      ...file.suppressed.map(finding => formatSuppressed(file.name, finding)),
    ]),
    `${plural(files.length, 'file')}: ${counts.join(', ')}`,
    ...(notChecked.size > 0
      ? [`Not checked here: ${[...notChecked].join('; ')}`]
      : []),
    '',
  ].join('\n');
}

function formatFix(finding: Finding & { fix?: Fix }): string[] {
  const { fix } = finding;
  return fix ? [`  fix: ${fix.title} (${formatPath(fix.path)})`] : [];
}

function formatSuppressed(file: string, finding: SuppressedFinding): string {
  const { reason, until } = finding.suppression;
  return `${formatFinding(file, finding)} Suppressed until ${until}: ${reason}`;
}

function countFindings(files: CheckedFile[]) {
  const findings = files.flatMap(file => file.findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: findings.length - errors,
    suppressed: files.flatMap(file => file.suppressed).length,
  };
}
