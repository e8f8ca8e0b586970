import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import {
  checkDocument,
  Finding,
  ParsedDocument,
  parseYamlDocument,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { conditionProblems } from '../conditions';
import { toAssignment } from './involvement';
import { responsibilityMatrixSchema } from './schema';
import { Assignment, ResponsibilityMatrix } from './types';

/**
 * Reads a responsibility matrix from YAML or JSON and normalises it, see
 * {@link normaliseMatrix}. Never throws; see
 * `@plinth/backstage-plugin-platform-services-common/document` for the findings.
 * Rules about the content are {@link lintMatrix}'s.
 *
 * @public
 */
export function parseMatrix(
  text: string,
): ParsedDocument<ResponsibilityMatrix> {
  const parsed = parseYamlDocument<ResponsibilityMatrix>({
    text,
    kind: 'ResponsibilityMatrix',
    schema: responsibilityMatrixSchema,
    check: checkReferences,
  });
  return parsed.document
    ? { ...parsed, document: normaliseMatrix(parsed.document) }
    : parsed;
}

/**
 * The same for data that was never a text, such as a draft. Findings have a
 * path and no line. Never throws for data that `describeUnfitValue` has nothing
 * against.
 *
 * @public
 */
export function checkMatrix(
  value: JsonValue,
): Pick<ParsedDocument<ResponsibilityMatrix>, 'document' | 'findings'> {
  const { document, findings } = checkDocument<ResponsibilityMatrix>({
    value,
    kind: 'ResponsibilityMatrix',
    schema: responsibilityMatrixSchema,
    check: checkReferences,
  });
  return document
    ? { document: normaliseMatrix(document), findings }
    : { findings };
}

/**
 * The same matrix in one spelling: full references in lower case, every
 * assignment as an object, letters in canonical order.
 *
 * @public
 */
export function normaliseMatrix(
  matrix: ResponsibilityMatrix,
): ResponsibilityMatrix {
  const { spec } = matrix;
  return {
    ...matrix,
    spec: {
      ...spec,
      service: fullRef(spec.service, 'platformservice'),
      parties: spec.parties.map(party =>
        party.group
          ? { ...party, group: fullRef(party.group, 'group') }
          : party,
      ),
      tasks: spec.tasks.map(task => ({
        ...task,
        assignments: normaliseAssignments(task.assignments),
        ...(task.overrides && {
          overrides: task.overrides.map(override => ({
            ...override,
            assignments: normaliseAssignments(override.assignments),
          })),
        }),
        ...(task.discharges && {
          discharges: task.discharges.map(duty => ({
            ...duty,
            service: fullRef(duty.service, 'platformservice'),
          })),
        }),
      })),
    },
  };
}

function normaliseAssignments(
  assignments: Record<string, string | Assignment>,
): Record<string, Assignment> {
  return Object.fromEntries(
    Object.entries(assignments).map(([party, assignment]) => [
      party,
      toAssignment(assignment),
    ]),
  );
}

function fullRef(ref: string, defaultKind: string): string {
  return stringifyEntityRef(
    parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }),
  );
}

function checkReferences(matrix: ResponsibilityMatrix): Finding[] {
  const { spec } = matrix;
  const findings: Finding[] = [];

  function expectKind(
    ref: string | undefined,
    kind: string,
    path: Finding['path'],
  ) {
    const found = ref?.includes(':') ? ref.split(':')[0] : kind;
    if (found.toLocaleLowerCase('en-US') !== kind) {
      findings.push(
        schemaError(
          `"${ref}" is a ${found}; it must be a ${kind}, such as ${kind}:default/name.`,
          path,
        ),
      );
    }
  }

  expectKind(spec.service, 'platformservice', ['spec', 'service']);
  spec.parties.forEach((party, index) =>
    expectKind(party.group, 'group', ['spec', 'parties', index, 'group']),
  );
  spec.tasks.forEach((task, taskIndex) => {
    task.discharges?.forEach((duty, index) =>
      expectKind(duty.service, 'platformservice', [
        'spec',
        'tasks',
        taskIndex,
        'discharges',
        index,
        'service',
      ]),
    );
    task.overrides?.forEach((override, index) => {
      for (const message of override.when
        ? conditionProblems(override.when)
        : []) {
        findings.push(
          schemaError(message, [
            'spec',
            'tasks',
            taskIndex,
            'overrides',
            index,
            'when',
          ]),
        );
      }
    });
  });
  return findings;
}

function schemaError(message: string, path: Finding['path']): Finding {
  return { rule: 'schema', severity: 'error', message, path };
}
