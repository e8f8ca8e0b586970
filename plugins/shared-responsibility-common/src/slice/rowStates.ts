import { inTodaysWords } from './rewordings';
import { termsText } from './rowTerms';
import {
  EditorialRewording,
  MovedTerm,
  OpenDispute,
  RowAcknowledgement,
  RowState,
  RowTerms,
  SliceRow,
} from './types';

const TERMS: Array<keyof RowTerms> = [
  'involvement',
  'accountable',
  'duty',
  'due',
  'runbook',
  'state',
  'conditional',
];

/**
 * Where each row of a slice stands with its owner. A row is `open` while a fact
 * is missing; else `disputed` while a dispute of it is unanswered; else
 * `excepted` while an exception holds; else `acknowledged` when its present
 * owner has acknowledged these terms; else `open`.
 *
 * What counts is the last acknowledgement of the revision in force or an
 * earlier one: one that is given ahead counts once its revision is in force. A
 * row that is shown under another variant's name than before takes over the
 * acknowledgement of its task's other rows where the terms are the same.
 *
 * @public
 */
export function rowStates(options: {
  rows: SliceRow[];
  /** Of any row, owner and revision, in any order. */
  acknowledgements: RowAcknowledgement[];
  /** Those that nobody has answered. */
  disputes?: OpenDispute[];
  rewordings?: EditorialRewording[];
}): RowState[] {
  const acknowledgements = groupBy(options.acknowledgements, taskKey);
  const rewordings = groupBy(
    options.rewordings ?? [],
    ({ serviceRef, taskId }) => `${serviceRef} ${taskId}`,
  );
  const disputed = new Set((options.disputes ?? []).map(taskKey));

  return options.rows.map(row => {
    const last = lastAcknowledgement({
      row,
      ofTask: acknowledgements.get(taskKey(row)) ?? [],
      rewordings: rewordings.get(`${row.serviceRef} ${row.taskId}`) ?? [],
    });
    return {
      rowId: row.rowId,
      state: stateOf(row, disputed.has(taskKey(row)), last?.moved),
      ...(last && { acknowledgement: last.acknowledgement }),
      moved: last?.moved ?? [],
    };
  });
}

function stateOf(
  row: SliceRow,
  disputed: boolean,
  moved: MovedTerm[] | undefined,
): RowState['state'] {
  if (row.undetermined) {
    return 'open';
  }
  if (disputed) {
    return 'disputed';
  }
  if (row.excepted) {
    return 'excepted';
  }
  return moved?.length === 0 ? 'acknowledged' : 'open';
}

function lastAcknowledgement(options: {
  row: SliceRow;
  ofTask: RowAcknowledgement[];
  rewordings: EditorialRewording[];
}): { acknowledgement: RowAcknowledgement; moved: MovedTerm[] } | undefined {
  const { row, ofTask, rewordings } = options;
  const newestFirst = ofTask
    .filter(
      ({ ownerRef, revision }) =>
        ownerRef === row.answeredBy && revision <= row.revision,
    )
    .sort(
      (a, b) => b.revision - a.revision || Date.parse(b.at) - Date.parse(a.at),
    );
  const latest = new Map<string, RowAcknowledgement>();
  for (const acknowledgement of newestFirst) {
    if (!latest.has(acknowledgement.rowId)) {
      latest.set(acknowledgement.rowId, acknowledgement);
    }
  }
  const compared = [...latest.values()].map(acknowledgement => ({
    acknowledgement,
    moved: movedTerms({
      before: inTodaysWords({
        terms: acknowledgement.terms,
        present: row.terms,
        rewordings,
        after: acknowledgement.revision,
        upTo: row.revision,
      }),
      after: row.terms,
    }),
  }));
  return (
    compared.find(each => each.acknowledgement.rowId === row.rowId) ??
    compared.find(each => each.moved.length === 0) ??
    compared[0]
  );
}

/**
 * The terms that differ, in words; empty exactly when the hashes are the same.
 *
 * @public
 */
export function movedTerms(options: {
  before: RowTerms;
  after: RowTerms;
}): MovedTerm[] {
  const { before, after } = options;
  if (termsText(before) === termsText(after)) {
    return [];
  }
  return TERMS.map(term => ({
    term,
    before: String(before[term]),
    after: String(after[term]),
  })).filter(moved => moved.before !== moved.after);
}

function taskKey(item: {
  declaredBy: string;
  serviceRef: string;
  taskId: string;
}): string {
  return `${item.declaredBy} ${item.serviceRef} ${item.taskId}`;
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) {
      group.push(item);
    } else {
      groups.set(key(item), [item]);
    }
  }
  return groups;
}
