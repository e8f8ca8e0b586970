import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const root = join(__dirname, '../../..');

/**
 * Puts what was published of a roadmap back by some days, as if time had passed:
 * digests are about a period that is over.
 */
export async function putBack(options: {
  /** Name of the platform service, in the namespace default. */
  service: string;
  days: number;
}): Promise<void> {
  const { service, days } = options;
  const database = new DatabaseSync(
    join(
      root,
      '.plinth/e2e',
      String(process.env.PLINTH_E2E_PORT),
      'data/platform-roadmap.sqlite',
    ),
  );
  try {
    database
      .prepare(
        `update revisions set
           published_at = strftime('%Y-%m-%dT%H:%M:%fZ', published_at, :by),
           effective_from = strftime('%Y-%m-%dT%H:%M:%fZ', effective_from, :by)
         where document_id = (
           select id from documents where service_ref = :service and hidden_at is null
         ) and number > 1`,
      )
      .run({
        by: `-${days} days`,
        service: `platformservice:default/${service}`,
      });
  } finally {
    database.close();
  }
}
