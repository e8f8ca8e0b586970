import { EffectiveRow } from '../../compose/types';
import { Task } from '../../model/types';
import {
  property,
  providedUuid,
  responsibilityUuid,
  toMarkup,
  toToken,
  uuidOf,
} from './ids';
import {
  does,
  isCustomersDuty,
  LeveragedSystem,
  PlanContext,
  providersOf,
} from './planContext';
import { statementOf } from './statements';
import { OscalByComponent, OscalProperty, OscalRequirement } from './types';

/** No catalog has a name without letters. */
const NO_CATALOG = ':';

/** A task under one of its controls. */
interface ControlledTask {
  task: Task;
  row: EffectiveRow;
  /** Empty under the first control, whose UUIDs others can point at. */
  furtherControl: string[];
}

/**
 * A requirement per control that some task names, in the order of the tasks.
 * A task that names none stands under a control id of its own, which says so.
 */
export function requirementsOf(context: PlanContext): OscalRequirement[] {
  const byControl = new Map<string, ControlledTask[]>();
  for (const { task, row } of context.tasks) {
    const controls = [...new Set(task.controls ?? [])];
    const names = controls.length > 0 ? controls : [`${NO_CATALOG}${task.id}`];
    names.forEach((name, index) => {
      const tasks = byControl.get(name) ?? [];
      const furtherControl = index === 0 ? [] : [name];
      byControl.set(name, [...tasks, { task, row, furtherControl }]);
    });
  }
  return [...byControl].map(([name, tasks]) => ({
    uuid: uuidOf('requirement', context.service, name),
    ...controlOf(name),
    'by-components': [
      ownPart({ context, name, tasks }),
      ...context.leveraged.flatMap(system =>
        inheritedPart({ context, name, tasks, system }),
      ),
    ],
  }));
}

function controlOf(name: string): {
  'control-id': string;
  props: OscalProperty[];
} {
  if (name.startsWith(NO_CATALOG)) {
    return {
      'control-id': toToken(`task.${name.slice(NO_CATALOG.length)}`),
      props: [
        property({
          name: 'control',
          value: 'none',
          remarks: 'The matrix names no control for this task.',
        }),
      ],
    };
  }
  const place = name.indexOf(':');
  return {
    'control-id': toToken(name.slice(place + 1)),
    props: [property({ name: 'control', value: name })],
  };
}

/** What this system provides, asks of its customer, and satisfies below. */
function ownPart(options: {
  context: PlanContext;
  name: string;
  tasks: ControlledTask[];
}): OscalByComponent {
  const { context, name, tasks } = options;
  const provided = tasks.flatMap(task => providedOf(context, task));
  const responsibilities = tasks.flatMap(task =>
    responsibilityOf(context, task),
  );
  const satisfied = tasks.flatMap(task => satisfiedOf(context, task));
  const open = tasks.flatMap(({ row }) => openState(row));
  return {
    uuid: uuidOf('by-component', context.service, name),
    'component-uuid': uuidOf('component', context.service),
    description: tasks.map(({ row }) => toMarkup(row.title)).join('\n\n'),
    ...(open.length > 0 && { props: open }),
    ...(provided.length + responsibilities.length > 0 && {
      export: {
        ...(provided.length > 0 && { provided }),
        ...(responsibilities.length > 0 && { responsibilities }),
      },
    }),
    ...(satisfied.length > 0 && { satisfied }),
  };
}

function providedOf(context: PlanContext, controlled: ControlledTask) {
  const { row, furtherControl } = controlled;
  const parties = providersOf(row);
  const uuid = providedUuid(context.service, row.taskId, ...furtherControl);
  return parties.length > 0
    ? [statementOf({ context, row, parties, uuid })]
    : [];
}

function responsibilityOf(context: PlanContext, controlled: ControlledTask) {
  const { task, row, furtherControl } = controlled;
  if (!isCustomersDuty(row)) {
    return [];
  }
  const key = [context.service, row.taskId, ...furtherControl] as const;
  const isShared = providersOf(row).length > 0;
  const statement = statementOf({
    context,
    row,
    parties: ['consumer'],
    uuid: responsibilityUuid(...key),
  });
  const passedOn = isShared ? [] : task.discharges ?? [];
  return [
    {
      ...statement,
      props: [
        ...(statement.props ?? []),
        ...passedOn.map(duty =>
          property({
            name: 'passed-on-from',
            value: responsibilityUuid(duty.service, duty.task),
          }),
        ),
      ],
      ...(isShared && { 'provided-uuid': providedUuid(...key) }),
    },
  ];
}

function satisfiedOf(context: PlanContext, controlled: ControlledTask) {
  const { task, row, furtherControl } = controlled;
  const parties = providersOf(row);
  return (parties.length > 0 ? task.discharges ?? [] : []).map(duty => ({
    ...statementOf({
      context,
      row,
      parties,
      uuid: uuidOf(
        'satisfied',
        context.service,
        row.taskId,
        duty.service,
        duty.task,
        ...furtherControl,
      ),
    }),
    'responsibility-uuid': responsibilityUuid(duty.service, duty.task),
  }));
}

/** A task that nobody has to do is neither provided nor imposed. */
function openState(row: EffectiveRow): OscalProperty[] {
  return providersOf(row).length > 0 || isCustomersDuty(row)
    ? []
    : [
        property({
          name: 'state',
          value: row.state,
          of: row.taskId,
          remarks: row.reason ? toMarkup(row.reason) : undefined,
        }),
        property({ name: 'title', value: row.title, of: row.taskId }),
        property({ name: 'area', value: row.area.title, of: row.taskId }),
      ];
}

/** What comes from a system below; nothing: no part of its own. */
function inheritedPart(options: {
  context: PlanContext;
  name: string;
  tasks: ControlledTask[];
  system: LeveragedSystem;
}): OscalByComponent[] {
  const { context, name, tasks, system } = options;
  const inherited = tasks.flatMap(task =>
    system.kind === 'party'
      ? inheritedFromParty(context, task, system)
      : inheritedFromService(context, task, system),
  );
  return inherited.length > 0
    ? [
        {
          uuid: uuidOf('by-component', context.service, name, system.id),
          'component-uuid': system.componentUuid,
          description: `From ${toMarkup(system.title)}.`,
          inherited,
        },
      ]
    : [];
}

function inheritedFromParty(
  context: PlanContext,
  { row, furtherControl }: ControlledTask,
  system: LeveragedSystem,
) {
  if (!does(row, system.id)) {
    return [];
  }
  const { remarks, ...statement } = statementOf({
    context,
    row,
    parties: [system.id],
    uuid: uuidOf(
      ...['inherited', context.service, row.taskId, system.id],
      ...furtherControl,
    ),
  });
  return [statement];
}

function inheritedFromService(
  context: PlanContext,
  { task, row, furtherControl }: ControlledTask,
  system: LeveragedSystem,
) {
  return (task.discharges ?? []).flatMap(duty => {
    const below = system.rows.get(duty.task);
    return duty.service === system.id && below && providersOf(below).length > 0
      ? [
          {
            uuid: uuidOf(
              ...['inherited', context.service, row.taskId, duty.service],
              ...[duty.task, ...furtherControl],
            ),
            'provided-uuid': providedUuid(duty.service, duty.task),
            description: toMarkup(below.title),
          },
        ]
      : [];
  });
}
