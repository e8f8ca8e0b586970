import {
  ComposedRow,
  EntityResponsibilities,
  Party,
  sortParties,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** Which rows are wanted. */
export type RowChoice = 'team' | 'open' | 'all';

/** The responsibilities of an entity, as small as an agent needs them. */
export function summariseResponsibilities(options: {
  found: EntityResponsibilities;
  rows: RowChoice;
  offset: number;
  limit: number;
}) {
  const { found, offset, limit } = options;
  const { entityRef, ownerRef, asOf, matrices, services } = found;
  const wanted = found.rows.filter(row => isWanted({ ...options, row }));
  const end = offset + limit;
  return {
    entityRef,
    ...(ownerRef && { ownerRef }),
    asOf,
    services: matrices.map(({ serviceRef, title }) => ({
      serviceRef,
      title,
      tasks: services.find(each => each.serviceRef === serviceRef)?.tasks,
    })),
    withoutMatrix: found.withoutMatrix.map(({ serviceRef }) => serviceRef),
    announced: found.announced.map(
      ({ serviceRef, effectiveFrom, message, rows, removed }) => ({
        serviceRef,
        effectiveFrom,
        message,
        tasks: rows.length + removed.length,
      }),
    ),
    total: wanted.length,
    rows: wanted.slice(offset, end).map(row =>
      toSmallRow({
        row,
        found,
        parties:
          matrices.find(({ serviceRef }) => serviceRef === row.serviceRef)
            ?.parties ?? [],
      }),
    ),
    ...(end < wanted.length && { nextOffset: end }),
  };
}

/** Only rows in which the owner has a part have a standing. */
function isWanted(options: {
  found: EntityResponsibilities;
  rows: RowChoice;
  row: ComposedRow;
}): boolean {
  const { found, rows, row } = options;
  const standing = found.standings[row.id];
  switch (rows) {
    case 'all':
      return true;
    case 'open':
      return standing?.status === 'open';
    default:
      return standing !== undefined;
  }
}

function toSmallRow(options: {
  row: ComposedRow;
  found: EntityResponsibilities;
  parties: Party[];
}) {
  const { row, found, parties } = options;
  const { id, serviceRef, area, title, state, undetermined } = row;
  const status = found.standings[id]?.status;
  return {
    id,
    serviceRef,
    area: area.title,
    title,
    state,
    parties: sortParties(parties).flatMap(party => {
      const { involvement, duty, runbook } = row.assignments[party.id] ?? {};
      return involvement
        ? [
            {
              party: party.title,
              involvement,
              ...(duty && { duty }),
              ...(runbook && { runbook }),
            },
          ]
        : [];
    }),
    ...(undetermined && { missingFacts: undetermined.missingFacts }),
    ...(status && { status }),
  };
}
