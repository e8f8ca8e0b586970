import {
  ComposedMatrix,
  ComposedRow,
  Party,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** A column of the table: one party, the same seat in every service. */
export interface PartyColumn {
  id: string;
  title: string;
}

/**
 * The parties of several matrices as columns, in layer order: provider,
 * platform, then a document's own ones in their place, and the consumer.
 *
 * @param titles - of seats that are called otherwise than in the matrices
 */
export function partyColumns(
  matrices: ComposedMatrix[],
  titles: Record<string, string> = {},
): PartyColumn[] {
  const columns: Party[] = [];
  for (const { parties } of matrices) {
    let place = 0;
    for (const party of parties) {
      const known = columns.findIndex(column => column.id === party.id);
      if (known === -1) {
        columns.splice(place, 0, party);
        place += 1;
      } else {
        place = known + 1;
      }
    }
  }
  return columns.map(({ id, title }) => ({ id, title: titles[id] ?? title }));
}

const LAYERS = ['provider', 'platform', 'consumer'];

/**
 * The parties whose columns are shown: additional ones without a part in any of
 * the rows are left out, for a seat that one service in ten has must not widen
 * every table.
 */
export function usedParties(
  columns: PartyColumn[],
  rows: ComposedRow[],
): string[] {
  return columns
    .map(({ id }) => id)
    .filter(
      id =>
        LAYERS.includes(id) ||
        rows.some(row => row.assignments[id]?.involvement),
    );
}
