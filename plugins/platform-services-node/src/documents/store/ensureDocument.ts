import { Knex } from 'knex';
import { putDocument, takeDocument } from './documentRows';
import { DocumentRow } from './rows';

const ATTEMPTS = 3;

/**
 * The id of the document of an entity, to hang something on it that people say
 * before there is a text. Makes an empty one when there is none; readers see
 * no difference.
 *
 * @param options - `entityUid`: of the entity that has the name now
 *
 * @public
 */
export async function ensureDocument(options: {
  /** With the table `documents` in it. */
  database: Knex;
  /** Full ref. */
  serviceRef: string;
  entityUid: string;
  now?: () => Date;
}): Promise<string> {
  const { database, serviceRef, entityUid } = options;
  const found = await findSeen(options);
  if (found) {
    return found;
  }
  const now = (options.now?.() ?? new Date()).toISOString();
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(async transaction => {
        const document = await takeDocument({
          transaction,
          serviceRef,
          entityUid,
          now,
        });
        const row = { ...document.row, version: document.row.version + 1 };
        await putDocument({ ...document, transaction, row, now });
        return row.id;
      });
    } catch (error) {
      // Two that both found none and both made one.
      const made = await findSeen(options);
      if (made) {
        return made;
      }
      if (attempt === ATTEMPTS) {
        throw error;
      }
    }
  }
}

async function findSeen(options: {
  database: Knex;
  serviceRef: string;
  entityUid: string;
}): Promise<string | undefined> {
  const { database, serviceRef, entityUid } = options;
  const row = await database<DocumentRow>('documents')
    .where({ service_ref: serviceRef, entity_uid: entityUid })
    .whereNull('hidden_at')
    .first('id');
  return row?.id;
}
