import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';

const BATCH = 500;

/** Opens a database of a plugin, works with it and closes it. */
export async function withDatabase({ connectionString, plugin, work }) {
  const url = new URL(connectionString);
  url.pathname = `/backstage_plugin_${plugin}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What the catalog makes searchable of an entity. */
function* flatten(path, value) {
  if (Array.isArray(value)) {
    for (const entry of value) {
      yield* flatten(path, entry);
      if (typeof entry === 'string') {
        yield [`${path}.${entry}`, true];
      }
    }
  } else if (typeof value === 'object') {
    for (const [key, entry] of Object.entries(value)) {
      yield* flatten(path ? `${path}.${key}` : key, entry);
    }
  } else {
    yield [path, value];
  }
}

function listSearchRows(entity) {
  const { relations, ...rest } = entity;
  const rows = new Map();
  const add = (key, original) => {
    const value = String(original).toLowerCase();
    rows.set(`${key.toLowerCase()}\n${value}`, {
      key: key.toLowerCase(),
      value,
      original: String(original),
    });
  };
  for (const [key, value] of flatten('', rest)) {
    add(key, value);
  }
  for (const { type, targetRef } of relations) {
    add(`relations.${type}`, targetRef);
  }
  return [...rows.values()].filter(
    ({ key, value }) => key.length <= 200 && value.length <= 200,
  );
}

function toRow(source) {
  const id = randomUUID();
  const hash = createHash('sha1').update(JSON.stringify(source)).digest('hex');
  const entity = {
    ...source,
    metadata: { ...source.metadata, uid: id, etag: hash },
  };
  const { kind, metadata } = entity;
  return {
    id,
    hash,
    ref: `${kind}:${metadata.namespace}/${metadata.name}`.toLowerCase(),
    entity,
    text: JSON.stringify(entity),
    search: listSearchRows(entity),
  };
}

async function insert(client, rows) {
  const ids = rows.map(({ id }) => id);
  const refs = rows.map(({ ref }) => ref);
  const texts = rows.map(({ text }) => text);
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO refresh_state (entity_id, entity_ref, unprocessed_entity,
       processed_entity, errors, next_update_at, last_discovery_at)
     SELECT id, ref, text, text, '[]', now() + interval '10 years', now()
     FROM unnest($1::text[], $2::text[], $3::text[]) AS t (id, ref, text)`,
    [ids, refs, texts],
  );
  await client.query(
    `INSERT INTO final_entities (entity_id, entity_ref, hash, final_entity,
       last_updated_at)
     SELECT id, ref, hash, text, now()
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
       AS t (id, ref, hash, text)`,
    [ids, refs, rows.map(({ hash }) => hash), texts],
  );
  const search = rows.flatMap(({ id, search: found }) =>
    found.map(row => ({ id, ...row })),
  );
  await client.query(
    `INSERT INTO search (entity_id, key, value, original_value)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
    [
      search.map(({ id }) => id),
      search.map(({ key }) => key),
      search.map(({ value }) => value),
      search.map(({ original }) => original),
    ],
  );
  await client.query('COMMIT');
}

/**
 * Puts entities into the tables of the catalog, as they are when it has
 * processed them: processing tens of thousands would take longer than all that
 * is measured. From here on everything is done by the plugins themselves.
 *
 * @param entities - iterable
 */
export async function seedCatalog({ connectionString, entities }) {
  await withDatabase({
    connectionString,
    plugin: 'catalog',
    async work(client) {
      let batch = [];
      for (const entity of entities) {
        batch.push(toRow(entity));
        if (batch.length === BATCH) {
          await insert(client, batch);
          batch = [];
        }
      }
      if (batch.length > 0) {
        await insert(client, batch);
      }
      await client.query('ANALYZE');
    },
  });
}
