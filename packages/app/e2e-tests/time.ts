import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const root = join(__dirname, '../../..');

/**
 * Puts everything about a roadmap back by some days, as if time had passed:
 * digests are about a period that is over, for those who had subscribed by then.
 * Its first revision goes back twice as far, so that there is something before.
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
  const earlier = (column: string, times: string) =>
    `${column} = strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '-' || (${days} * ${times}) || ' days')`;
  const seen = `service_ref = 'platformservice:default/${service}' and hidden_at is null`;
  const ofDocument = `document_id = (select id from documents where ${seen})`;
  const times = 'case number when 1 then 2 else 1 end';
  try {
    database.exec(`
      begin immediate;
      update revisions
      set ${earlier('published_at', times)}, ${earlier('effective_from', times)}
      where ${ofDocument};
      update documents set version = version + 1 where ${seen};
      update subscriptions set ${earlier('since', '1')} where ${ofDocument};
      commit;
    `);
  } finally {
    database.close();
  }
}
