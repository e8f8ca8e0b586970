import { rankParties } from '../model/parties';
import { Scheme } from '../model/types';
import { isAccountable } from './accountable';
import { ComposedMatrix, ComposedRow, LayerCount } from './types';

const TITLES = new Map([
  ['provider', 'Cloud provider'],
  ['platform', 'Platform'],
  ['consumer', 'Product team'],
]);

/** The seat of tasks that nobody is accountable for yet. */
const NOBODY = 'nobody';

/** Counts the entity's own rows per layer, consumer first, `nobody` last. */
export function countLayers(options: {
  rows: ComposedRow[];
  matrices: ComposedMatrix[];
}): LayerCount[] {
  const { rows, matrices } = options;
  const layers = new Map<string, LayerCount & { rank: number }>();
  const schemes = new Map<string, Scheme>();
  for (const matrix of matrices) {
    schemes.set(matrix.serviceRef, matrix.scheme);
    const ranks = rankParties(matrix.parties);
    for (const party of matrix.parties) {
      const layer = layers.get(party.id) ?? {
        party: party.id,
        title: TITLES.get(party.id) ?? party.title,
        holders: [],
        accountable: 0,
        involved: 0,
        rank: ranks.get(party.id) ?? 0,
      };
      if (!layer.holders.includes(party.title)) {
        layer.holders.push(party.title);
      }
      layers.set(party.id, layer);
    }
  }

  let unanswered = 0;
  for (const row of rows) {
    if (!row.own || row.state === 'notApplicable') {
      continue;
    }
    const scheme = schemes.get(row.serviceRef) ?? 'raci';
    let answered = false;
    for (const [party, assignment] of Object.entries(row.assignments)) {
      const layer = layers.get(party);
      const accountable = isAccountable(assignment, scheme);
      answered ||= accountable || isJointOwner(assignment.involvement, scheme);
      if (layer) {
        layer.involved += 1;
        layer.accountable += accountable ? 1 : 0;
      }
    }
    unanswered += answered ? 0 : 1;
  }

  const counts: LayerCount[] = [...layers.values()]
    .sort((a, b) => b.rank - a.rank || (a.party < b.party ? -1 : 1))
    .map(({ rank: _, ...layer }) => layer);
  return unanswered > 0
    ? [
        ...counts,
        {
          party: NOBODY,
          title: 'Nobody yet',
          holders: [],
          accountable: unanswered,
          involved: 0,
        },
      ]
    : counts;
}

/** Of joint owners somebody is accountable, only it is not said who. */
function isJointOwner(involvement: string, scheme: Scheme): boolean {
  return scheme === 'owner' && involvement.includes('R');
}
