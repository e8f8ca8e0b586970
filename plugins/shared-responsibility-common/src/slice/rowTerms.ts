import { isAccountable } from '../compose/accountable';
import { EffectiveRow } from '../compose/types';
import { foldSpace } from '../model/foldSpace';
import { Scheme } from '../model/types';
import { RowTerms } from './types';

/**
 * What a row asks of a party: the part of it that is acknowledged. Titles,
 * notes, areas, controls, links and order are not in it.
 *
 * @public
 */
export function rowTerms(options: {
  row: EffectiveRow;
  /** Party id, such as `consumer`. */
  party: string;
  scheme: Scheme;
}): RowTerms {
  const { row, party, scheme } = options;
  const own = Object.hasOwn(row.assignments, party)
    ? row.assignments[party]
    : undefined;
  return {
    involvement: own?.involvement ?? '',
    accountable: Object.keys(row.assignments)
      .filter(id => isAccountable(row.assignments[id], scheme))
      .sort(),
    duty: foldSpace(own?.duty),
    due: own?.due ?? '',
    runbook: Boolean(own?.runbook),
    state: row.state,
    conditional: row.path.some(
      step => step.kind === 'condition' && step.changed.includes(party),
    ),
  };
}

/**
 * The text that the hash of a row is made from: equal for equal terms, the same
 * in every version of this package.
 *
 * @public
 */
export function termsText(terms: RowTerms): string {
  return JSON.stringify([
    'terms/1',
    terms.involvement,
    terms.accountable,
    terms.duty,
    terms.due,
    terms.runbook,
    terms.state,
    terms.conditional,
  ]);
}
