import {
  ComposedResponsibilities,
  countTasks,
  EntityResponsibilities,
  RowStanding,
  ServiceStanding,
  sumStates,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { JudgedSlice, judgeSlice, NamedContent } from './judgeSlice';

/** The responsibilities of an entity, with where each row stands. */
export interface JudgedEntity {
  responsibilities: Omit<EntityResponsibilities, 'etag'>;
  inForce: JudgedSlice;
  /** Of each announced matrix, in its order. */
  announced: JudgedSlice[];
}

/** Adds to what was composed for an entity what its teams said about it. */
export function judgeEntity(options: {
  composed: ComposedResponsibilities;
  content: NamedContent;
  /** By id of the slice: the ref of its entity. */
  entityRefs: ReadonlyMap<string, string>;
}): JudgedEntity {
  const { composed, ...stored } = options;
  const asOf = new Date(composed.asOf);
  const inForce = judgeSlice({ ...composed, ...stored, asOf });
  const announced = composed.announced.map(matrix =>
    judgeSlice({ rows: matrix.rows, matrices: [matrix], ...stored, asOf }),
  );
  const services = serviceStandings(composed, inForce);
  return {
    inForce,
    announced,
    responsibilities: {
      ...composed,
      standings: standingsOf(inForce),
      services,
      states: sumStates(services.map(({ states }) => states)),
      announced: composed.announced.map((matrix, index) => ({
        ...matrix,
        standings: standingsOf(announced[index]),
      })),
    },
  };
}

function standingsOf(slice: JudgedSlice): Record<string, RowStanding> {
  return Object.fromEntries(
    [...slice.rows].map(([id, { standing }]) => [id, standing]),
  );
}

/** Of the rows for which the entity's own team answers. */
function serviceStandings(
  composed: ComposedResponsibilities,
  slice: JudgedSlice,
): ServiceStanding[] {
  const own = composed.rows.filter(row => row.own);
  const ownEntities = new Set(own.map(row => row.declaredBy));
  return composed.matrices.flatMap(({ serviceRef }) => {
    const rows = own.filter(row => row.serviceRef === serviceRef);
    return rows.length > 0
      ? [
          {
            serviceRef,
            states: sumStates(
              slice.states.filter(
                states =>
                  states.serviceRef === serviceRef &&
                  ownEntities.has(states.declaredBy),
              ),
            ),
            tasks: countTasks({ rows }),
          },
        ]
      : [];
  });
}
