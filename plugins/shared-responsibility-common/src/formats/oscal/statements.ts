import { EffectiveRow } from '../../compose/types';
import { isSafeUrl } from '@plinth/backstage-plugin-platform-services-common/document';
import { property, toMarkup, toToken, uuidOf } from './ids';
import { PlanContext } from './planContext';
import {
  OscalLink,
  OscalProperty,
  OscalResponsibleRole,
  OscalStatement,
} from './types';

/**
 * What is said about a task from the side of some parties. The description is
 * their duty in words, or the title of the task; letters of all parties are
 * properties.
 */
export function statementOf(options: {
  context: PlanContext;
  row: EffectiveRow;
  /** Ids of the parties on whose side it is said. */
  parties: string[];
  uuid: string;
}): OscalStatement {
  const { context, row, parties, uuid } = options;
  const links = runbooks(row, parties);
  const remarks = remarksOf(row);
  return {
    uuid,
    description: descriptionOf({ context, row, parties }),
    props: [...taskProperties(row), ...involvements(context, row)],
    ...(links.length > 0 && { links }),
    'responsible-roles': parties.map(party => roleOf(context, row, party)),
    ...(remarks && { remarks }),
  };
}

function descriptionOf(options: {
  context: PlanContext;
  row: EffectiveRow;
  parties: string[];
}): string {
  const { context, row, parties } = options;
  const duties = context.parties
    .filter(party => parties.includes(party.id))
    .flatMap(({ id, title }) => {
      const duty = row.assignments[id]?.duty;
      return duty ? [`${toMarkup(title)}: ${toMarkup(duty)}`] : [];
    });
  return [toMarkup(row.title), ...duties].join('\n\n');
}

function taskProperties(row: EffectiveRow): OscalProperty[] {
  const optional = {
    activity: row.activity?.title,
    phase: row.phase,
    canonical: row.canonical,
    sharing: row.sharing,
  };
  return [
    property({ name: 'task', value: row.taskId }),
    property({ name: 'area', value: row.area.title }),
    ...Object.entries(optional).flatMap(([name, value]) =>
      value ? [property({ name, value })] : [],
    ),
  ];
}

function involvements(
  context: PlanContext,
  row: EffectiveRow,
): OscalProperty[] {
  return context.parties.flatMap(({ id }) => {
    const { involvement, due } = row.assignments[id] ?? {};
    return [
      ...(involvement
        ? [property({ name: 'involvement', value: involvement, of: id })]
        : []),
      ...(due ? [property({ name: 'due', value: due, of: id })] : []),
    ];
  });
}

function runbooks(row: EffectiveRow, parties: string[]): OscalLink[] {
  return parties.flatMap(party => {
    const runbook = row.assignments[party]?.runbook;
    return runbook && isSafeUrl(runbook)
      ? [{ href: runbook, rel: 'runbook' }]
      : [];
  });
}

function roleOf(
  context: PlanContext,
  row: EffectiveRow,
  party: string,
): OscalResponsibleRole {
  const duty = row.assignments[party]?.duty;
  return {
    'role-id': toToken(party),
    'party-uuids': [uuidOf('party', context.service, party)],
    ...(duty && { remarks: toMarkup(duty) }),
  };
}

/** Footnotes, notes of overrides, and what an unknown fact would change. */
function remarksOf(row: EffectiveRow): string {
  const footnotes = Object.entries(row.footnotes).map(([mark, text]) =>
    toMarkup(`[${mark}] ${text}`),
  );
  const outcomes = (row.undetermined?.outcomes ?? []).map(outcome =>
    toMarkup(
      `${outcome.condition}: ${
        Object.entries(outcome.assignments)
          .map(([party, { involvement }]) => `${party} ${involvement}`)
          .join(', ') || 'nobody'
      }.`,
    ),
  );
  return [
    ...(row.description ? [toMarkup(row.description)] : []),
    ...footnotes,
    ...outcomes,
  ].join('\n\n');
}
