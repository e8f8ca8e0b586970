import {
  ResponsibilityMatrix,
  Task,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** The tasks of one area. */
export interface AreaGroup {
  id: string;
  title: string;
  tasks: Task[];
}

/**
 * Tasks under their areas, in the order of the areas; tasks of areas that are
 * not declared come last, so that they can be seen and mended.
 */
export function groupByArea(matrix: ResponsibilityMatrix): AreaGroup[] {
  const groups = new Map<string, AreaGroup>(
    matrix.spec.areas.map(({ id, title }) => [id, { id, title, tasks: [] }]),
  );
  for (const task of matrix.spec.tasks) {
    const group = groups.get(task.area) ?? {
      id: task.area,
      title: task.area,
      tasks: [],
    };
    group.tasks.push(task);
    groups.set(task.area, group);
  }
  return [...groups.values()];
}

/**
 * Moves a task one place up or down as it is seen: past its neighbour, and at
 * the edge of its area into the area before or after.
 */
export function moveTask(
  matrix: ResponsibilityMatrix,
  taskId: string,
  step: 1 | -1,
): Task[] {
  const groups = groupByArea(matrix).map(group => ({
    ...group,
    tasks: [...group.tasks],
  }));
  const area = groups.findIndex(group =>
    group.tasks.some(task => task.id === taskId),
  );
  if (area === -1) {
    return matrix.spec.tasks;
  }
  const { tasks } = groups[area];
  const place = tasks.findIndex(task => task.id === taskId);
  const [task] = tasks.splice(place, 1);
  const target = place + step;
  if (target >= 0 && target <= tasks.length) {
    tasks.splice(target, 0, task);
    return groups.flatMap(group => group.tasks);
  }
  const next = groups[area + step];
  if (!next) {
    return matrix.spec.tasks;
  }
  const moved = { ...task, area: next.id };
  next.tasks.splice(step === 1 ? 0 : next.tasks.length, 0, moved);
  return groups.flatMap(group => group.tasks);
}
