import { EffectiveRow } from '../../compose/types';
import { effectiveRows } from '../../effective';
import { hasLetter } from '../../model/involvement';
import { sortParties } from '../../model/parties';
import { Party, ResponsibilityMatrix, Task } from '../../model/types';
import { variantIds } from '../../model/variants';
import { uuidOf } from './ids';

const CONSUMER = 'consumer';

/** What all parts of a plan are written from. */
export interface PlanContext {
  matrix: ResponsibilityMatrix;
  service: string;
  variant: string;
  /** In layer order. */
  parties: Party[];
  tasks: Array<{ task: Task; row: EffectiveRow }>;
  leveraged: LeveragedSystem[];
  /** ISO 8601 with time zone. */
  lastModified: string;
}

/** A system that this one stands on: an external party, or a service below. */
export interface LeveragedSystem {
  /** Id of the party, or ref of the service. */
  id: string;
  kind: 'party' | 'service';
  title: string;
  partyUuid: string;
  componentUuid: string;
  authorizationUuid: string;
  /** Rows of the service's own matrix by task id, when that is known. */
  rows: Map<string, EffectiveRow>;
}

/** Works out who and what a plan speaks of. */
export function createPlanContext(options: {
  matrix: ResponsibilityMatrix;
  variant: string;
  leveraged: ResponsibilityMatrix[];
  lastModified: string;
}): PlanContext {
  const { matrix, variant, lastModified } = options;
  const rows = effectiveRows(matrix, { variant });
  const tasks = matrix.spec.tasks.map((task, index) => ({
    task,
    row: rows[index],
  }));
  const parties = sortParties(matrix.spec.parties);
  const service = matrix.spec.service;
  return {
    matrix,
    service,
    variant,
    parties,
    tasks,
    lastModified,
    leveraged: [
      ...parties
        .filter(
          party =>
            party.external &&
            party.id !== CONSUMER &&
            tasks.some(({ row }) => does(row, party.id)),
        )
        .map(party => leveragedParty(service, party)),
      ...lowerServices(matrix).map(ref =>
        leveragedService(
          ref,
          options.leveraged.find(({ spec }) => spec.service === ref),
        ),
      ),
    ],
  };
}

function leveragedParty(service: string, party: Party): LeveragedSystem {
  return {
    id: party.id,
    kind: 'party',
    title: party.title,
    partyUuid: uuidOf('party', service, party.id),
    componentUuid: uuidOf('component', service, party.id),
    authorizationUuid: uuidOf('authorization', service, party.id),
    rows: new Map(),
  };
}

function leveragedService(
  ref: string,
  matrix: ResponsibilityMatrix | undefined,
): LeveragedSystem {
  const rows = matrix
    ? effectiveRows(matrix, { variant: variantIds(matrix)[0] })
    : [];
  return {
    id: ref,
    kind: 'service',
    title: matrix?.metadata.title ?? ref,
    partyUuid: uuidOf('party', ref),
    componentUuid: uuidOf('component', ref),
    authorizationUuid: uuidOf('authorization', ref),
    rows: new Map(rows.map(row => [row.taskId, row])),
  };
}

function lowerServices(matrix: ResponsibilityMatrix): string[] {
  return [
    ...new Set(
      matrix.spec.tasks.flatMap(task =>
        (task.discharges ?? []).map(duty => duty.service),
      ),
    ),
  ];
}

/** Whether a party does or answers for a task; the letters that are duties. */
export function does(row: EffectiveRow, party: string): boolean {
  const assignment = row.assignments[party];
  return (
    row.state === 'assigned' &&
    (hasLetter(assignment, 'R') || hasLetter(assignment, 'A'))
  );
}

/** Parties on this side of the customer who do or answer for a task. */
export function providersOf(row: EffectiveRow): string[] {
  return Object.keys(row.assignments).filter(
    party => party !== CONSUMER && does(row, party),
  );
}

/** Whether a task is a duty of the customer. */
export function isCustomersDuty(row: EffectiveRow): boolean {
  return does(row, CONSUMER);
}
