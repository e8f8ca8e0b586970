import {
  DEFAULT_SEVERITY,
  DEFAULT_STATUS_LABELS,
  DELIVERABLE_STATUSES,
  statusCategory,
} from './status';
import { DeliverableStatus } from './types';

const MAX_LABEL = 60;

/**
 * How statuses are called, where not as in `DEFAULT_STATUS_LABELS`.
 *
 * @public
 */
export type StatusLabels = Readonly<Partial<Record<DeliverableStatus, string>>>;

/**
 * What a company says of statuses; what they mean is the same everywhere.
 *
 * @public
 */
export interface StatusSettings {
  statusLabels: StatusLabels;
  /** Statuses in attention, gravest first. */
  severity: readonly DeliverableStatus[];
}

/**
 * Reads `platformRoadmap.statuses` of the configuration: `labels` by status, and
 * `severity`, the statuses in attention, gravest first. What it leaves out stays
 * as it is.
 *
 * @param value - as configured; undefined: nothing is
 * @throws Error that says what is wrong where, and what would be right
 * @public
 */
export function readStatusSettings(value: unknown): StatusSettings {
  const { labels, severity, ...unknown } = fieldsOf(value ?? {}, '');
  for (const field of Object.keys(unknown)) {
    throw wrong(field, 'is not known; known are labels and severity');
  }
  return {
    statusLabels: labels === undefined ? {} : readLabels(labels),
    severity:
      severity === undefined ? DEFAULT_SEVERITY : readSeverity(severity),
  };
}

function readLabels(value: unknown): StatusLabels {
  const labels: Partial<Record<DeliverableStatus, string>> = {};
  for (const [name, label] of Object.entries(fieldsOf(value, 'labels'))) {
    const status = DELIVERABLE_STATUSES.find(each => each === name);
    if (!status) {
      throw wrong(
        `labels.${name}`,
        `is not a status; statuses are ${DELIVERABLE_STATUSES.join(', ')}`,
      );
    }
    if (typeof label !== 'string' || !/\S/.test(label)) {
      throw wrong(`labels.${name}`, 'must be a text');
    }
    if (label.length > MAX_LABEL) {
      throw wrong(
        `labels.${name}`,
        `has ${label.length} characters; ${MAX_LABEL} are allowed`,
      );
    }
    labels[status] = label.trim();
  }
  requireDistinct({ ...DEFAULT_STATUS_LABELS, ...labels });
  return labels;
}

/** Tables are read back by the names of statuses. */
function requireDistinct(labels: Record<DeliverableStatus, string>): void {
  const known = new Map<string, DeliverableStatus>();
  for (const status of DELIVERABLE_STATUSES) {
    const label = labels[status].toLocaleLowerCase('en-US');
    const other = known.get(label);
    if (other) {
      throw wrong(
        'labels',
        `calls both ${other} and ${status} "${labels[status]}"; call one of them otherwise`,
      );
    }
    known.set(label, status);
  }
}

function readSeverity(value: unknown): DeliverableStatus[] {
  const inAttention = DELIVERABLE_STATUSES.filter(
    status => statusCategory(status) === 'attention',
  );
  const allowed = `write ${inAttention.join(
    ', ',
  )} in the order you want, gravest first`;
  if (!Array.isArray(value)) {
    throw wrong('severity', `must be a list; ${allowed}`);
  }
  const severity = value.map((entry, index) => {
    const status = inAttention.find(each => each === entry);
    if (!status) {
      throw wrong(
        `severity[${index}]`,
        `is ${JSON.stringify(
          entry,
        )}, which is not a status that needs attention; ${allowed}`,
      );
    }
    return status;
  });
  if (
    severity.length !== inAttention.length ||
    new Set(severity).size < severity.length
  ) {
    throw wrong('severity', `must name each of them once; ${allowed}`);
  }
  return severity;
}

function fieldsOf(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrong(path, 'must be a group of fields');
  }
  return { ...value };
}

function wrong(path: string, problem: string): Error {
  return new Error(
    `Configuration platformRoadmap.statuses${path && `.${path}`} ${problem}.`,
  );
}
