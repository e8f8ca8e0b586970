import { Party } from './types';

const CONSUMER = 'consumer';

/** Bottom to top; other parties take their place from the document. */
const FIXED_LAYERS = ['provider', 'platform', CONSUMER];

/**
 * The place of each party in the layers, lowest first: provider below platform
 * below consumer always. An additional party stands above the one that comes
 * before it in the document; a document that lists the consumer before the
 * provider is read from its end.
 *
 * Ranks of different documents can be compared.
 *
 * @public
 */
export function rankParties(parties: Party[]): Map<string, number> {
  const fixed = parties
    .map(party => FIXED_LAYERS.indexOf(party.id))
    .filter(rank => rank >= 0);
  const fromTheTop = fixed.length > 1 && fixed[0] > fixed[fixed.length - 1];
  const upwards = fromTheTop ? [...parties].reverse() : parties;

  const ranks = new Map<string, number>();
  let rank = -1;
  let step = 0;
  for (const party of upwards) {
    const layer = FIXED_LAYERS.indexOf(party.id);
    if (layer >= 0) {
      rank = layer;
      step = 0;
      ranks.set(party.id, layer);
    } else {
      step += 1;
      ranks.set(party.id, rank + step / (parties.length + 1));
    }
  }
  return ranks;
}

/**
 * The parties of a document in layer order, provider first.
 *
 * @public
 */
export function sortParties(parties: Party[]): Party[] {
  const ranks = rankParties(parties);
  return [...parties].sort(
    (a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0),
  );
}

/**
 * The id of the party in whose seat the consuming team sits: `consumer`, else
 * the one that is resolved to the owner of the consuming entity.
 *
 * @public
 */
export function consumerOf(parties: Party[]): string {
  return (
    [
      parties.find(party => party.id === CONSUMER),
      parties.find(party => party.resolve === 'component-owner'),
    ].find(party => party !== undefined)?.id ?? CONSUMER
  );
}
