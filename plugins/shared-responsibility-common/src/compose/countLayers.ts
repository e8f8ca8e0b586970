import { rankParties } from '../model/parties';
import { Scheme } from '../model/types';
import { layerOf } from './layerOf';
import { ComposedMatrix, ComposedRow, LayerCount } from './types';

const TITLES = new Map([
  ['provider', 'Cloud provider'],
  ['platform', 'Platform'],
  ['consumer', 'Product team'],
]);

/** Where tasks count that no single party is accountable for. */
const SEATLESS = new Map([
  ['joint', 'Owned jointly'],
  ['nobody', 'Nobody yet'],
]);

/**
 * Counts the entity's own rows per layer, consumer first, `joint` and `nobody`
 * last. Each row that applies counts in one layer: `accountable` adds up to all
 * of them.
 */
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

  const seatless = new Map<string, number>();
  for (const row of rows) {
    if (!row.own || row.state === 'notApplicable') {
      continue;
    }
    for (const party of Object.keys(row.assignments)) {
      const involved = layers.get(party);
      if (involved) {
        involved.involved += 1;
      }
    }
    const scheme = schemes.get(row.serviceRef) ?? 'raci';
    const seat = layerOf({ row, scheme });
    const layer = layers.get(seat);
    if (layer) {
      layer.accountable += 1;
    } else {
      seatless.set(seat, (seatless.get(seat) ?? 0) + 1);
    }
  }

  return [
    ...[...layers.values()]
      .sort((a, b) => b.rank - a.rank || (a.party < b.party ? -1 : 1))
      .map(({ rank: _, ...layer }) => layer),
    ...[...SEATLESS].flatMap(([party, title]) => {
      const accountable = seatless.get(party) ?? 0;
      return accountable > 0
        ? [{ party, title, holders: [], accountable, involved: 0 }]
        : [];
    }),
  ];
}
