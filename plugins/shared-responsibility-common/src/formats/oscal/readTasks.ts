import { JsonObject, JsonValue } from '@backstage/types';
import { Task } from '../../model/types';
import { takeId, toId } from '../csv/names';
import { group, items, plain, properties, propertyOf } from './oscalJson';

/** A task whose area and activity are titles, and whose parties are tokens. */
export type ReadTask = Omit<Task, 'overrides'> & {
  assignments: Record<
    string,
    { involvement: string; duty?: string; due?: string }
  >;
};

/** Every statement once: under its first control. */
export function readTasks(plan: JsonObject): ReadTask[] {
  const tasks = new Map<string, ReadTask>();
  const ids = new Set<string>();
  const byProvided = new Map<string, ReadTask>();
  for (const requirement of items(
    group(plan['control-implementation'])['implemented-requirements'],
  )) {
    for (const part of partsOf(requirement)) {
      const exported = group(part.export);
      const provided = items(exported.provided);
      const asked = items(exported.responsibilities);
      for (const statement of [...provided, ...asked]) {
        const id = propertyOf(statement, 'task');
        const shared = byProvided.get(String(statement['provided-uuid']));
        const known = id ? tasks.get(id) : shared;
        const side = provided.includes(statement) ? 'platform' : 'consumer';
        const task = known ?? newTask({ requirement, statement, ids });
        tasks.set(task.id, task);
        byProvided.set(String(statement.uuid), task);
        if (id) {
          addControl(task, known ? requirement : undefined);
          addDuties(task, statement);
        } else {
          addOwner(task, statement, side);
        }
      }
      for (const task of openTasks(part)) {
        tasks.set(task.id, tasks.get(task.id) ?? task);
      }
    }
  }
  return [...tasks.values()];
}

function partsOf(requirement: JsonObject): JsonObject[] {
  return [
    ...items(requirement['by-components']),
    ...items(requirement.statements).flatMap(statement =>
      items(statement['by-components']),
    ),
  ];
}

function newTask(options: {
  requirement: JsonObject;
  statement: JsonObject;
  ids: Set<string>;
}): ReadTask {
  const { requirement, statement, ids } = options;
  const own = (key: string) => propertyOf(statement, key);
  const title = plain(statement.description).slice(0, 200) || 'Task';
  const control = controlOf(requirement);
  const dueOf = (party: JsonValue | undefined) => {
    const due = properties(statement, 'due').find(each => each.class === party);
    return due ? { due: String(due.value) } : {};
  };
  const optional = Object.fromEntries(
    ['activity', 'phase', 'canonical', 'sharing'].flatMap(key => {
      const value = own(key);
      return value ? [[key, value]] : [];
    }),
  );
  return {
    id: takeId(own('task') ?? toId(title, 'task'), ids),
    title,
    area: own('area') ?? (String(requirement['control-id']) || 'General'),
    ...optional,
    assignments: Object.fromEntries(
      properties(statement, 'involvement').map(each => [
        String(each.class),
        { involvement: String(each.value), ...dueOf(each.class) },
      ]),
    ),
    ...(control && { controls: [control] }),
  };
}

function controlOf(requirement: JsonObject): string | undefined {
  const control =
    propertyOf(requirement, 'control') ?? String(requirement['control-id']);
  return control === 'none' ? undefined : control;
}

function addControl(task: ReadTask, requirement: JsonObject | undefined) {
  const control = requirement && controlOf(requirement);
  if (control && !task.controls?.includes(control)) {
    task.controls = [...(task.controls ?? []), control];
  }
}

function addDuties(task: ReadTask, statement: JsonObject) {
  for (const role of items(statement['responsible-roles'])) {
    const assignment = task.assignments[String(role['role-id'])];
    const duty = plain(role.remarks);
    if (assignment && duty) {
      assignment.duty = duty;
    }
  }
}

/** A single owner is R and A, joint ones are R each. */
function addOwner(task: ReadTask, statement: JsonObject, party: string) {
  task.assignments[party] = {
    involvement: 'R',
    duty: plain(statement.description).slice(0, 1000) || undefined,
  };
  const owners = Object.values(task.assignments);
  for (const owner of owners) {
    owner.involvement = owners.length === 1 ? 'RA' : 'R';
  }
}

/** Tasks that are undecided, not applicable or nobody's are only properties. */
function openTasks(part: JsonObject): ReadTask[] {
  return properties(part, 'state').map(state => {
    const of = (name: string) =>
      properties(part, name).find(each => each.class === state.class)?.value;
    const reason = plain(state.remarks);
    return {
      id: String(state.class),
      title: String(of('title') ?? state.class),
      area: String(of('area') ?? 'General'),
      assignments: {},
      ...(state.value !== 'assigned' && {
        state: state.value === 'undecided' ? 'undecided' : 'notApplicable',
        ...(reason && { reason }),
      }),
    };
  });
}
