import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { Scope, scopeOf } from './scope';

/** Where in the editor a finding can be mended. */
export type FindingPlace =
  | { kind: 'cell'; taskId: string; party?: string; scope?: Scope }
  | { kind: 'document' };

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
  if (!task) {
    return { kind: 'document' };
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
