import {
  DeclaringConsumer,
  PlatformServicesService,
  StoredRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  parseMatrix,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { Knex } from 'knex';
import { matrixYaml } from './matrixYaml';

export const DB = 'platformservice:default/db';

/** The platform restores the backup. */
export const BEFORE = matrixYaml({ service: 'db' });
/** The consumer does. */
export const AFTER = BEFORE.replace(
  'platform: {involvement: RA, duty: Restore it.}, consumer: I}',
  'platform: A, consumer: {involvement: R, duty: You restore it.}}',
);

export function revision(
  number: number,
  text: string,
  more: Partial<StoredRevision<ResponsibilityMatrix>> = {},
): StoredRevision<ResponsibilityMatrix> {
  return {
    documentId: 'd1',
    number,
    publishedAt: `2026-11-0${number}T00:00:00.000Z`,
    effectiveFrom: `2026-11-0${number}T00:00:00.000Z`,
    message: `Revision ${number}`,
    content: parseMatrix(text).document!,
    verdict: { ruleSet: '1', findings: [], notChecked: [] },
    ...more,
  };
}

/** Entities that use the service, each owned by a team of its own. */
export function consumers(count: number): DeclaringConsumer[] {
  return Array.from({ length: count }, (_, index) => {
    const name = String(index).padStart(4, '0');
    return {
      entityRef: `component:default/c${name}`,
      uid: `uid-${name}`,
      ownerRef: `group:default/team-${name}`,
      attributes: {},
      uses: [{ serviceRef: DB }],
    };
  });
}

/** The index, in pages of the size that is asked for. */
export function indexOf(all: DeclaringConsumer[]) {
  return {
    getDeclaringEntities: async ({ limit = 100, cursor = '0' }) => {
      const start = Number(cursor);
      const items = all.slice(start, start + limit);
      return {
        items,
        ...(start + limit < all.length && {
          nextCursor: String(start + limit),
        }),
      };
    },
  } as Partial<PlatformServicesService> as PlatformServicesService;
}

/** The document `d1` of the service, without its revisions. */
export async function insertDocument(knex: Knex): Promise<void> {
  await knex('documents').insert({
    id: 'd1',
    service_ref: DB,
    entity_uid: 'uid-db',
    version: 1,
    newest_revision: 2,
    created_at: '2026-11-01T00:00:00.000Z',
    findings: '[]',
  });
}
