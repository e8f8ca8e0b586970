import {
  EffectiveRow,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** Who carries one area in one activity. */
export interface GridCell {
  /** Party ids in layer order; empty: nobody is named. */
  parties: string[];
  titles: string[];
  /** Footnote marks of the cell. */
  marks: string[];
}

/** A matrix as areas by activities. */
export interface Grid {
  activities: Array<{ id: string; title: string }>;
  /** One cell per activity. */
  areas: Array<{ id: string; title: string; cells: GridCell[] }>;
}

/**
 * True when a matrix can be shown as areas by activities: it says only whose a
 * task is, and no area has two tasks for one activity.
 */
export function hasGrid(
  matrix: ResponsibilityMatrix,
  rows: EffectiveRow[],
): boolean {
  const places = rows.map(row => `${row.area.id}\n${row.activity?.id}`);
  return (
    matrix.spec.scheme === 'owner' &&
    rows.length > 0 &&
    rows.every(row => row.activity) &&
    new Set(places).size === places.length
  );
}

/** Arranges the rows of a matrix that {@link hasGrid}. */
export function gridOf(
  matrix: ResponsibilityMatrix,
  rows: EffectiveRow[],
): Grid {
  const byPlace = new Map(
    rows.map(row => [`${row.area.id}\n${row.activity?.id}`, row]),
  );
  const activities = matrix.spec.activities ?? [];
  return {
    activities,
    areas: matrix.spec.areas.map(area => ({
      ...area,
      cells: activities.map(activity => {
        const row = byPlace.get(`${area.id}\n${activity.id}`);
        const owners = matrix.spec.parties.filter(
          party => row?.assignments[party.id]?.involvement,
        );
        return {
          parties: owners.map(party => party.id),
          titles: owners.map(party => party.title),
          marks: [
            ...new Set(
              owners.flatMap(party => row?.assignments[party.id]?.marks ?? []),
            ),
          ],
        };
      }),
    })),
  };
}
