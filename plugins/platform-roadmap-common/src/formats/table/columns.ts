import {
  Deliverable,
  Goal,
  Interval,
  RoadmapItem,
  StatusLabels,
  TargetDate,
} from '../../model';
import {
  affectedServiceList,
  balanceFormat,
  dependencyList,
  linkList,
  ListFormat,
  movedTaskList,
  stakeholderList,
  stakeholderNames,
} from './lists';
import { readStatus, statusLabel } from './statusNames';

/** A column that says something about a thing. */
export interface Column<T> {
  /** Name in the document, by which findings find their cell. */
  field: string;
  heading: string;
  /** What it is called in other people's tables, folded. */
  aliases?: string[];
  /** As the long form has it. */
  write(thing: T, statusLabels?: StatusLabels): string;
  /** As the seed form has it, when that differs. */
  writeShort?(thing: T, statusLabels?: StatusLabels): string;
  /** Says what a cell with text says; undefined: it is not understood. */
  read(thing: T, cell: string, statusLabels?: StatusLabels): T | undefined;
  /** Says that there is nothing. */
  clear(thing: T): T;
  /** What would be understood. */
  expected?: string;
}

/** An interval while it is read; its ends may be missing. */
export type IntervalPart = Partial<Interval> & Pick<Interval, 'name'>;

const RESOLUTIONS = [
  'day',
  'week',
  'month',
  'quarter',
  'half',
  'year',
] as const;
const DAY = 'a day such as 2026-11-20';

/** What the long form says about an interval, beside its name. */
export const INTERVAL_COLUMNS: Array<Column<IntervalPart>> = [
  dayColumn<IntervalPart>('start', 'Interval start', ['start', 'start date']),
  dayColumn<IntervalPart>('end', 'Interval end', ['end', 'end date']),
  choiceColumn<IntervalPart>({
    field: 'state',
    heading: 'Interval state',
    choices: ['draft', 'active', 'closed'],
  }),
  dayColumn<IntervalPart>('reviewedOn', 'Interval reviewed on'),
  {
    field: 'balance',
    heading: 'Balance',
    write: ({ balance }) => balanceFormat.write(balance),
    read: (interval, cell) => {
      const balance = balanceFormat.read(cell);
      return balance && { ...interval, balance };
    },
    clear: ({ balance, ...rest }) => rest,
    expected: 'shares such as "feature 50; technical-debt 30; operations 20"',
  },
];

/** What the long form says about an item, in its order. */
export const ITEM_COLUMNS: Array<Column<RoadmapItem>> = [
  {
    ...listColumn('stakeholders', 'Stakeholders', stakeholderList, [
      ...['stakeholder', 'for whom', 'customers', 'users', 'audience'],
    ]),
    writeShort: ({ stakeholders }) => stakeholderNames.write(stakeholders),
  },
  goalColumn('text', 'User-centric goal', [
    ...['goal', 'user goal', 'goals', 'user centric goals', 'outcome', 'why'],
  ]),
  goalColumn('persona', 'Persona'),
  goalColumn('need', 'Need'),
  goalColumn('benefit', 'Benefit'),
  choiceColumn<RoadmapItem>({
    field: 'type',
    heading: 'Work type',
    aliases: ['type', 'kind of work'],
    choices: ['feature', 'technical-debt', 'operations'],
  }),
  {
    field: 'effort',
    heading: 'Effort',
    write: ({ effort }) => (effort === undefined ? '' : String(effort)),
    read: (item, cell) => {
      const effort = Number(cell);
      return Number.isFinite(effort) ? { ...item, effort } : undefined;
    },
    clear: ({ effort, ...rest }) => rest,
    expected: 'a number',
  },
  textColumn<RoadmapItem>('theme', 'Theme'),
  {
    field: 'target',
    heading: 'Target',
    aliases: ['target date', 'due', 'due date', 'eta'],
    write: ({ target }) => target?.date ?? '',
    read: (item, cell) => ({
      ...item,
      target: { date: cell, resolution: resolutionOf(cell) },
    }),
    clear: ({ target, ...rest }) => rest,
  },
  {
    field: 'resolution',
    heading: 'Target resolution',
    write: ({ target }) => target?.resolution ?? '',
    read: (item, cell) => {
      const resolution = RESOLUTIONS.find(each => each === cell.toLowerCase());
      return resolution && item.target
        ? { ...item, target: { ...item.target, resolution } }
        : undefined;
    },
    clear: item => item,
    expected: 'day, week, month, quarter, half or year, beside a target',
  },
  listColumn('links', 'Links', linkList),
  textColumn<RoadmapItem>('needsConsumer', 'Needs from consumers'),
  listColumn('movesTasks', 'Moves tasks', movedTaskList),
  listColumn('deprecates', 'Deprecates', affectedServiceList),
  listColumn('replaces', 'Replaces', affectedServiceList),
  listColumn('dependsOn', 'Depends on', dependencyList),
  textColumn<RoadmapItem>('carriedOverFrom', 'Carried over from'),
];

/** What the long form says about a deliverable, in its order. */
export const DELIVERABLE_COLUMNS: Array<Column<Deliverable>> = [
  {
    field: 'status',
    heading: 'Deliverable status',
    aliases: ['status', 'state', 'deliverables status', 'progress'],
    write: ({ status }, statusLabels) => statusLabel(status, statusLabels),
    read: (deliverable, cell, statusLabels) => {
      const status = readStatus(cell, statusLabels);
      return status && { ...deliverable, status };
    },
    clear: deliverable => deliverable,
    expected:
      "Not started, In progress, Possible delay, At risk, Blocked, Done, Deferred or Won't do",
  },
  textColumn<Deliverable>('note', 'Note', ['notes', 'comment', 'comments']),
  textColumn<Deliverable>('reason', 'Reason'),
  dayColumn<Deliverable>('reviewedOn', 'Reviewed on'),
];

/** How exact a date is that is spelled so. */
function resolutionOf(date: string): TargetDate['resolution'] {
  const [, rest = ''] = /^\d{4}-?(.*)$/.exec(date) ?? [];
  const spellings: Array<[RegExp, TargetDate['resolution']]> = [
    [/^$/, 'year'],
    [/^H/, 'half'],
    [/^Q/, 'quarter'],
    [/^W/, 'week'],
    [/^\d{2}$/, 'month'],
  ];
  return spellings.find(([spelling]) => spelling.test(rest))?.[1] ?? 'day';
}

function textColumn<T extends object>(
  field: keyof T & string,
  heading: string,
  aliases?: string[],
): Column<T> {
  return {
    field,
    heading,
    aliases,
    write: thing => String(thing[field] ?? ''),
    read: (thing, cell) => ({ ...thing, [field]: cell }),
    clear: thing => without(thing, field),
  };
}

function dayColumn<T extends object>(
  field: keyof T & string,
  heading: string,
  aliases?: string[],
): Column<T> {
  return {
    ...textColumn<T>(field, heading, aliases),
    read: (thing, cell) =>
      /^\d{4}-\d{2}-\d{2}$/.test(cell)
        ? { ...thing, [field]: cell }
        : undefined,
    expected: DAY,
  };
}

function choiceColumn<T extends object>(options: {
  field: keyof T & string;
  heading: string;
  aliases?: string[];
  choices: string[];
}): Column<T> {
  const { field, heading, aliases, choices } = options;
  return {
    ...textColumn<T>(field, heading, aliases),
    read: (thing, cell) => {
      const wanted = cell.toLocaleLowerCase('en-US').replace(/\s+/g, '-');
      const choice = choices.find(each => each === wanted);
      return choice ? { ...thing, [field]: choice } : undefined;
    },
    expected: `one of ${choices.join(', ')}`,
  };
}

function listColumn<
  TField extends
    | 'stakeholders'
    | 'links'
    | 'movesTasks'
    | 'deprecates'
    | 'replaces'
    | 'dependsOn',
>(
  field: TField,
  heading: string,
  format: ListFormat<NonNullable<RoadmapItem[TField]>[number]>,
  aliases?: string[],
): Column<RoadmapItem> {
  return {
    field,
    heading,
    aliases,
    write: item => format.write(item[field]),
    read: (item, cell) => ({ ...item, [field]: format.read(cell) }),
    clear: item => without(item, field),
  };
}

function goalColumn(
  part: keyof Goal,
  heading: string,
  aliases?: string[],
): Column<RoadmapItem> {
  const goalOf = ({ goal }: RoadmapItem): Partial<Goal> =>
    typeof goal === 'string' ? { text: goal } : goal ?? {};
  const withGoal = (item: RoadmapItem, goal: Partial<Goal>): RoadmapItem => {
    const { text = '', ...parts } = goal;
    if (Object.keys(parts).length > 0) {
      return { ...item, goal: { text, ...parts } };
    }
    return text ? { ...item, goal: text } : without(item, 'goal');
  };
  return {
    field: part === 'text' ? 'goal' : part,
    heading,
    aliases,
    write: item => goalOf(item)[part] ?? '',
    read: (item, cell) => withGoal(item, { ...goalOf(item), [part]: cell }),
    clear: item => withGoal(item, without(goalOf(item), part)),
  };
}

function without<T extends object>(thing: T, field: keyof T): T {
  const rest = { ...thing };
  delete rest[field];
  return rest;
}
