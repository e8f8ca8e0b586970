import { tableFinding } from '@plinth/backstage-plugin-platform-services-common/table';
import { Assignment } from '../../model/types';
import { splitMarks, writeMarks } from './cells';
import { Column } from './columns';
import { Draft, DraftOutcome, DraftTask } from './drafts';
import { OwnerNames } from './owners';

/** Reads one cell of a grid: whose it is, and what the table needs of it. */
export function readOwnerCell(options: {
  column: Column;
  index: number;
  owners: OwnerNames;
  draft: Draft;
}): {
  outcome: DraftOutcome;
  cell: Omit<DraftTask['cells'][number], 'variant'>;
} {
  const { column, index, owners, draft } = options;
  const { bare, marks } = column.cells.get(index) ?? splitMarks('');
  const owner = owners.read(bare);
  const cell = {
    row: index,
    column: column.index,
    meaning: '',
    marked: marks.length > 0,
  };
  if ('unknown' in owner) {
    const place = `Row ${index + 1}, column "${column.heading}"`;
    draft.findings.push(
      tableFinding({
        row: index,
        column: column.index,
        message: `${place}: "${bare}" is not understood; known owners are ${Object.keys(
          owners.mapping,
        ).join(', ')}. Say whose it is with an owner mapping.`,
      }),
    );
    return {
      outcome: {
        assignments: new Map(),
        state: 'undecided',
        reason: `${place} says "${bare}", which is not understood.`,
      },
      cell,
    };
  }
  if ('open' in owner) {
    return {
      outcome: {
        assignments: new Map(),
        state: owner.open === 'blank' ? 'assigned' : owner.open,
        ...(owner.open !== 'blank' && { reason: `Marked "${bare}".` }),
      },
      cell: { ...cell, ...(owner.open !== 'blank' && { open: owner.open }) },
    };
  }
  const parties = owners.partiesOf(owner.names);
  const assignment: Assignment = {
    involvement: parties.length === 1 ? 'RA' : 'R',
    ...(marks.length > 0 && { marks }),
  };
  return {
    outcome: {
      assignments: new Map(parties.map(party => [party, assignment])),
      state: 'assigned',
    },
    cell: {
      ...cell,
      meaning: `${parties.join('+')}${writeMarks(marks)}`,
      owner: owners.join(owner.names, bare),
    },
  };
}
