import {
  Finding,
  formatPath,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { ExitCode } from './context';

/** `file:line:column: error R01: message`, as editors and CI understand it. */
export function formatFinding(file: string, finding: Finding): string {
  const place = [file, finding.line, finding.column]
    .filter(part => part !== undefined)
    .join(':');
  const path =
    finding.line === undefined && finding.path.length > 0
      ? ` (${formatPath(finding.path)})`
      : '';
  return `${place}: ${finding.severity} ${finding.rule}: ${finding.message}${path}`;
}

/** 1 when a finding is an error. */
export function exitCodeFor(findings: Finding[]): ExitCode {
  return findings.some(finding => finding.severity === 'error') ? 1 : 0;
}

/** `1 error`, `2 errors`. */
export function plural(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
