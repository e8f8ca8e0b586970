import {
  Finding,
  SourcePosition,
} from '@plinth/backstage-plugin-platform-services-common/document';

/** Reads a text as a system security plan in JSON; `value` is the whole document. */
export function parsePlan(text: string): {
  value?: { 'system-security-plan': object };
  findings: Finding[];
} {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [, offset = text.length] = /position (\d+)/.exec(reason) ?? [];
    return refuse({
      rule: 'syntax',
      message: `This is not JSON: ${reason}.`,
      ...positionAt(text, Number(offset)),
    });
  }
  return isPlan(value)
    ? { value, findings: [] }
    : refuse({
        rule: 'schema',
        message:
          'This is not an OSCAL system security plan: it has no "system-security-plan".',
        line: 1,
        column: 1,
      });
}

/** Line and column of an offset. */
export function positionAt(text: string, offset: number): SourcePosition {
  const before = text.slice(0, offset).split('\n');
  return {
    line: before.length,
    column: before[before.length - 1].length + 1,
  };
}

function isPlan(value: unknown): value is { 'system-security-plan': object } {
  return isGroup(value) && isGroup(value['system-security-plan']);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(
  finding: Pick<Finding, 'rule' | 'message' | 'line' | 'column'>,
): { findings: Finding[] } {
  return { findings: [{ ...finding, severity: 'error', path: [] }] };
}
