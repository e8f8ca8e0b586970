import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { Scope, scopeOf } from './scope';

/** The parts of the settings of a document, in the order in which they are shown. */
export const DOCUMENT_SECTIONS = [
  'review',
  'areas',
  'activities',
  'parties',
  'variants',
  'facts',
  'footnotes',
] as const;

/** See {@link DOCUMENT_SECTIONS}. */
export type DocumentSection = (typeof DOCUMENT_SECTIONS)[number];

/** Where in the editor a finding can be mended. */
export type FindingPlace =
  | { kind: 'cell'; taskId: string; party?: string; scope?: Scope }
  | { kind: 'document'; section?: DocumentSection }
  | { kind: 'suppression'; index: number };

/** The cell, task or part of the document that a finding's path leads to. */
export function findingPlace(
  finding: Finding,
  matrix: ResponsibilityMatrix,
): FindingPlace {
  const [, list, index, part, ...rest] = finding.path;
  const task =
    list === 'tasks' && typeof index === 'number'
      ? matrix.spec.tasks[index]
      : undefined;
  if (list === 'suppressions') {
    return { kind: 'suppression', index: Number(index) };
  }
  if (!task) {
    const section = DOCUMENT_SECTIONS.find(name => name === list);
    return { kind: 'document', ...(section && { section }) };
  }
  const override =
    part === 'overrides' ? task.overrides?.[Number(rest[0])] : undefined;
  const [inner, id] = override ? [rest[1], rest[2]] : [part, rest[0]];
  const party =
    inner === 'assignments' &&
    matrix.spec.parties.some(known => known.id === id)
      ? String(id)
      : undefined;
  return {
    kind: 'cell',
    taskId: task.id,
    ...(party && { party }),
    ...(override && { scope: scopeOf(override) }),
  };
}

/** How many errors there are, by id of the task that they are in. */
export function countErrors(lint: {
  matrix: ResponsibilityMatrix;
  findings: Finding[];
}): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of lint.findings) {
    const place = findingPlace(finding, lint.matrix);
    if (finding.severity === 'error' && place.kind === 'cell') {
      counts.set(place.taskId, (counts.get(place.taskId) ?? 0) + 1);
    }
  }
  return counts;
}
