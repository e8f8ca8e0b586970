import { JsonObject } from '@backstage/types';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { parseMatrix } from '../../model/parseMatrix';
import { ResponsibilityMatrix } from '../../model/types';
import { takeId, toId } from '../csv/names';
import { toToken } from './ids';
import { group, items, propertyOf } from './oscalJson';
import { parsePlan } from './parsePlan';
import { ReadTask, readTasks } from './readTasks';

/**
 * A matrix read from OSCAL; absent when the text is no plan, or when nothing is
 * provided or asked in it.
 *
 * @public
 */
export interface OscalImport {
  matrix?: ResponsibilityMatrix;
  findings: Finding[];
}

/**
 * Reads a matrix from an OSCAL system security plan. A plan that
 * {@link writeMatrixOscal} wrote gives back what it carries. Any other becomes
 * a matrix of owners: `provided` is the platform's, `responsibilities` are the
 * consumer's, and a responsibility that names a `provided` is shared with it;
 * the control is the area.
 *
 * @public
 */
export function readMatrixOscal(options: {
  text: string;
  /** Name of the document; default: `matrix`. */
  name?: string;
}): OscalImport {
  const { text, name = 'matrix' } = options;
  const { value, findings } = parsePlan(text);
  if (!value) {
    return { findings };
  }
  const plan = value['system-security-plan'] as JsonObject;
  const tasks = readTasks(plan);
  if (tasks.length === 0) {
    return {
      findings: [
        {
          rule: 'schema',
          severity: 'error',
          message:
            'The plan exports nothing: no control has "provided" or "responsibilities".',
          path: ['system-security-plan', 'control-implementation'],
          line: 1,
          column: 1,
        },
      ],
    };
  }
  const metadata = group(plan.metadata);
  const own = (key: string) => propertyOf(metadata, key);
  const areas = idsByTitle(
    tasks.map(task => task.area),
    'area',
  );
  const activities = idsByTitle(
    tasks.flatMap(task => task.activity ?? []),
    'activity',
  );
  const system = group(plan['system-characteristics'])['system-name'];
  const parties = readParties(metadata, tasks);
  // Through the parser: what a plan says is no more trusted than a file.
  const parsed = parseMatrix(
    JSON.stringify({
      apiVersion: 'plinth/v1alpha1',
      kind: 'ResponsibilityMatrix',
      metadata: { name, title: String(system ?? name) },
      spec: {
        service: own('service') ?? `platformservice:default/${name}`,
        scheme: own('scheme') ?? 'owner',
        source: own('scheme') ? 'own' : 'published',
        parties,
        areas: toList(areas),
        ...(activities.size > 0 && { activities: toList(activities) }),
        tasks: tasks.map(task => ({
          ...task,
          area: areas.get(task.area),
          ...(task.activity && { activity: activities.get(task.activity) }),
          assignments: renameParties(task.assignments, parties),
        })),
      },
    }),
  );
  return { matrix: parsed.document, findings: parsed.findings };
}

function idsByTitle(titles: string[], fallback: string): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    [...new Set(titles)].map(title => [
      title,
      takeId(toId(title, fallback), taken),
    ]),
  );
}

function toList(
  ids: Map<string, string>,
): Array<{ id: string; title: string }> {
  return [...ids].map(([title, id]) => ({ id, title }));
}

function readParties(metadata: JsonObject, tasks: ReadTask[]): JsonObject[] {
  const own = items(metadata.parties).flatMap(party => {
    const id = propertyOf(party, 'party');
    const seat = (name: string) => propertyOf(party, name);
    return id
      ? [
          {
            id,
            title: String(party.name),
            ...(seat('group') && { group: seat('group') }),
            ...(seat('resolve') && { resolve: seat('resolve') }),
            ...(seat('external') && { external: true }),
          },
        ]
      : [];
  });
  const used = new Set(tasks.flatMap(task => Object.keys(task.assignments)));
  return own.length > 0
    ? own
    : [
        { id: 'platform', title: 'Provided by the system' },
        {
          id: 'consumer',
          title: 'Asked of the customer',
          resolve: 'component-owner',
        },
      ].filter(party => used.has(party.id));
}

/** Roles are tokens; parties may have ids that are none. */
function renameParties(
  assignments: ReadTask['assignments'],
  parties: JsonObject[],
): ReadTask['assignments'] {
  const ids = new Map(
    parties.map(party => [toToken(String(party.id)), String(party.id)]),
  );
  return Object.fromEntries(
    Object.entries(assignments).map(([token, assignment]) => [
      ids.get(token) ?? token,
      assignment,
    ]),
  );
}
