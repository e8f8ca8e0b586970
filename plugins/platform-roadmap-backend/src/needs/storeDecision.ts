import { NeedDecision } from '@plinth/backstage-plugin-platform-roadmap-common';
import { Knex } from 'knex';
import { askAboutDone } from './addFollowUps';
import { NeedRow, StoredNeed } from './needRows';

/** What a need becomes; absent fields stay, `undefined` ones go. */
export interface DecidedNeed {
  decision: NeedDecision;
  reason?: string;
  mergedInto?: string;
  decidedBy?: string;
  decidedAt?: string;
  items: string[];
  conflictsWith: string[];
}

interface Decision {
  transaction: Knex.Transaction;
  need: StoredNeed;
  decided: DecidedNeed;
  /** ISO 8601. */
  now: string;
}

/**
 * Stores what was made of a need, and asks those behind it when what answers it
 * has shipped already. Two that decide on needs of one service wait for each
 * other, and so do a decision and a publication: so neither misses what the
 * other says, and they cannot lock each other out.
 *
 * @returns false when it is no longer the version that was looked at, or the
 * one that it is merged into has itself been merged since
 */
export async function storeDecision(options: Decision): Promise<boolean> {
  const { transaction, need, decided, now } = options;
  await transaction('documents')
    .where({ id: need.documentId })
    .forUpdate()
    .first('id');
  if (await isMerged(transaction, decided.mergedInto)) {
    return false;
  }
  const changed = await transaction<NeedRow>('needs')
    .where({ id: need.id, version: need.version })
    .update({
      version: need.version + 1,
      decision: decided.decision,
      reason: decided.reason ?? null,
      merged_into: decided.mergedInto ?? null,
      decided_by: decided.decidedBy ?? null,
      decided_at: decided.decidedAt ?? null,
      updated_at: now,
      // Once it is decided, the same may be asked for again.
      ...(decided.decision !== 'open' && { submission: null }),
    });
  if (changed === 0) {
    return false;
  }
  if (decided.mergedInto) {
    // What was merged into it goes along: there is one step to the need that stands for all.
    await transaction('needs')
      .where({ document_id: need.documentId, merged_into: need.id })
      .update({
        merged_into: decided.mergedInto,
        version: transaction.raw('version + 1'),
        updated_at: now,
      });
  }
  await putItems(options);
  await putConflicts(options);
  await askAboutDone({
    transaction,
    documentId: need.documentId,
    needIds: [need.id, ...(decided.mergedInto ? [decided.mergedInto] : [])],
    now,
  });
  return true;
}

async function isMerged(
  transaction: Knex.Transaction,
  id: string | undefined,
): Promise<boolean> {
  const merged =
    id &&
    (await transaction<NeedRow>('needs')
      .where({ id, decision: 'merged' })
      .first('id'));
  return Boolean(merged);
}

async function putItems(options: Decision): Promise<void> {
  const { transaction, need, decided } = options;
  await transaction('need_items').where({ need_id: need.id }).delete();
  if (decided.items.length > 0) {
    await transaction('need_items').insert(
      decided.items.map(item => ({ need_id: need.id, item_key: item })),
    );
  }
}

/** A conflict is one of both needs: the others are changed with it. */
async function putConflicts(options: Decision): Promise<void> {
  const { transaction, need, decided, now } = options;
  const before = new Set(need.conflictsWith);
  const after = new Set(decided.conflictsWith);
  const gone = [...before].filter(id => !after.has(id));
  const come = [...after].filter(id => !before.has(id));
  for (const [column, other] of [
    ['need_id', 'other_id'],
    ['other_id', 'need_id'],
  ]) {
    await transaction('need_conflicts')
      .where({ [column]: need.id })
      .whereIn(other, gone)
      .delete();
    if (come.length > 0) {
      await transaction('need_conflicts')
        .insert(come.map(id => ({ [column]: need.id, [other]: id })))
        .onConflict(['need_id', 'other_id'])
        .ignore();
    }
  }
  await transaction('needs')
    .whereIn('id', [...gone, ...come])
    .update({ version: transaction.raw('version + 1'), updated_at: now });
}
