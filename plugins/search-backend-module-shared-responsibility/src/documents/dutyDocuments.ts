import {
  Assignment,
  DutyDocument,
  EffectiveRow,
  Party,
  ServiceMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { describeDuty } from './describeDuty';

/** One party's part in one row, and under which conditions it is another. */
interface PartyDuty {
  party: Party;
  assignment?: Assignment;
  conditional: Array<{ condition: string; assignment?: Assignment }>;
}

/**
 * A document for each task and each party that has a duty there: does it,
 * answers for it, supports it, or is told in words what to do. A task that is
 * still undecided has one of its own; one that does not apply has none.
 * Variants beside the default one are documents only where they differ.
 */
export function dutyDocuments(options: {
  state: ServiceMatrix;
  serviceTitle: string;
  /** Path of the tab with the matrix. */
  tab: string;
}): DutyDocument[] {
  const { state, serviceTitle, tab } = options;
  const { matrix, rows = {}, serviceRef } = state;
  if (!matrix) {
    return [];
  }
  const [[defaultVariant, defaultRows] = ['', []], ...others] =
    Object.entries(rows);
  const usual = new Map(defaultRows.map(row => [row.taskId, row]));
  const toDocument = (
    row: EffectiveRow,
    variant: string,
    duty?: PartyDuty,
  ): DutyDocument => {
    const { party, assignment } = duty ?? {};
    const query = new URLSearchParams({
      view: 'list',
      variant,
      row: row.taskId,
      // Search engines know a document by its location.
      ...(party && { party: party.id }),
    });
    const variantTitle =
      variant === defaultVariant
        ? ''
        : matrix.spec.variants?.find(({ id }) => id === variant)?.title ??
          variant;
    return {
      title: `${row.title} (${party?.title ?? 'undecided'})`,
      text: describeDuty({ row, serviceTitle, variantTitle, ...duty }),
      location: `${tab}?${query}`,
      serviceRef,
      serviceTitle,
      taskId: row.taskId,
      variant,
      area: row.area.title,
      party: party?.id ?? '',
      partyTitle: party?.title ?? '',
      involvement: assignment?.involvement ?? '',
    };
  };
  return [
    ...defaultRows.flatMap(row => {
      const duties = dutiesOf(row, matrix.spec.parties);
      return row.state === 'undecided'
        ? [toDocument(row, defaultVariant)]
        : duties.map(duty => toDocument(row, defaultVariant, duty));
    }),
    ...others.flatMap(([variant, variantRows]) =>
      variantRows.flatMap(row => {
        const before = usual.get(row.taskId);
        return dutiesOf(row, matrix.spec.parties)
          .filter(({ party }) => !before || differs(before, row, party))
          .map(duty => toDocument(row, variant, duty));
      }),
    ),
  ];
}

/** The parties of an assigned row that have a duty, in any outcome. */
function dutiesOf(row: EffectiveRow, parties: Party[]): PartyDuty[] {
  if (row.state !== 'assigned') {
    return [];
  }
  const outcomes = row.undetermined?.outcomes ?? [];
  return parties
    .map(party => ({
      party,
      assignment: row.assignments[party.id],
      conditional: outcomes
        .map(({ condition, assignments }) => ({
          condition,
          assignment: assignments[party.id],
        }))
        .filter(
          ({ assignment }) =>
            JSON.stringify(assignment) !==
            JSON.stringify(row.assignments[party.id]),
        ),
    }))
    .filter(({ assignment, conditional }) =>
      [assignment, ...conditional.map(each => each.assignment)].some(isDuty),
    );
}

function isDuty(assignment?: Assignment): boolean {
  return Boolean(
    assignment && (/[RAS]/.test(assignment.involvement) || assignment.duty),
  );
}

function differs(a: EffectiveRow, b: EffectiveRow, party: Party): boolean {
  const partIn = (row: EffectiveRow) =>
    JSON.stringify([
      row.state,
      row.assignments[party.id],
      row.undetermined?.outcomes.map(({ condition, assignments }) => [
        condition,
        assignments[party.id],
      ]),
    ]);
  return partIn(a) !== partIn(b);
}
