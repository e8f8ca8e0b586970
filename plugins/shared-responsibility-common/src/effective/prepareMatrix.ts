import { rankParties } from '../model/parties';
import { ResponsibilityMatrix } from '../model/types';
import { variantIds } from '../model/variants';
import { PreparedMatrix } from './types';

const prepared = new WeakMap<ResponsibilityMatrix, PreparedMatrix>();

/** Look-ups over a matrix, made once per matrix. */
export function prepareMatrix(matrix: ResponsibilityMatrix): PreparedMatrix {
  const known = prepared.get(matrix);
  if (known) {
    return known;
  }
  const { spec } = matrix;
  const ranks = rankParties(spec.parties);
  const result: PreparedMatrix = {
    matrix,
    variantIds: variantIds(matrix),
    partyIds: [...ranks.keys()].sort(
      (a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0),
    ),
    areas: new Map(spec.areas.map(area => [area.id, area])),
    activities: new Map(
      (spec.activities ?? []).map(activity => [activity.id, activity]),
    ),
    footnotes: new Map(Object.entries(spec.footnotes ?? {})),
  };
  prepared.set(matrix, result);
  return result;
}
