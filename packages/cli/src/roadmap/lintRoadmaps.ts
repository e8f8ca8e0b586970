import { checkRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import type { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { CommandResult, InputFile, OutputFormat } from './types';

/** Findings of one file; the shape of an entry of the JSON output. */
interface LintedFile {
  file: string;
  findings: Finding[];
  /** Rules that need the catalog, the last revision or other roadmaps. */
  notChecked: string[];
}

/**
 * Lints roadmaps, each by itself. Exit code 0: no errors; 1: a finding at
 * error level; 2: a text that is not YAML.
 */
export function lintRoadmaps(options: {
  files: InputFile[];
  format: OutputFormat;
}): CommandResult {
  const linted = options.files.map(({ file, text }): LintedFile => {
    const { findings, notChecked } = checkRoadmap(text);
    return { file, findings, notChecked };
  });
  return {
    output: options.format === 'json' ? toJson(linted) : toText(linted),
    exitCode: exitCodeOf(linted.flatMap(({ findings }) => findings)),
  };
}

/** `file:line:column: error M02: message`, as editors and CI understand it. */
export function formatFinding(file: string, finding: Finding): string {
  const place = [file, finding.line, finding.column].filter(Boolean).join(':');
  return `${place}: ${finding.severity} ${finding.rule}: ${finding.message}`;
}

function exitCodeOf(findings: Finding[]): CommandResult['exitCode'] {
  if (findings.some(({ rule }) => rule === 'syntax')) {
    return 2;
  }
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function toJson(files: LintedFile[]): string {
  return `${JSON.stringify({ files, ...count(files) }, undefined, 2)}\n`;
}

function toText(files: LintedFile[]): string {
  const lines = files.flatMap(({ file, findings }) =>
    findings.map(finding => formatFinding(file, finding)),
  );
  const { errors, warnings } = count(files);
  const notChecked = [
    ...new Set(files.flatMap(file => file.notChecked)),
  ].sort();
  return [
    ...lines,
    `${plural(files.length, 'file')}: ${plural(errors, 'error')}, ${plural(
      warnings,
      'warning',
    )}`,
    ...(notChecked.length > 0
      ? [`Not checked here, only by the server: ${notChecked.join(', ')}`]
      : []),
    '',
  ].join('\n');
}

function count(files: LintedFile[]): { errors: number; warnings: number } {
  const findings = files.flatMap(file => file.findings);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    errors: errors.length,
    warnings: findings.length - errors.length,
  };
}

function plural(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
