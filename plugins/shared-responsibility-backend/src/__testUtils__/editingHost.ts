import { MockDirectory } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  serviceEntity as anyServiceEntity,
  TestHost,
} from '@plinth/backstage-plugin-platform-services-node/testUtils';
import { parseMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { matrixYaml } from './matrixYaml';
import { serviceEntity } from './startHost';

/** A matrix that lint has nothing to say about, as a draft. */
export function matrixDraft(
  options: Partial<Parameters<typeof matrixYaml>[0]> = {},
) {
  const { document } = parseMatrix(matrixYaml({ service: 'db', ...options }));
  if (!document) {
    throw new Error('The fixture is not a matrix');
  }
  return document;
}

/**
 * `db` is kept in the database, `git` in a file, `hidden` may be read by
 * nobody under the policy `some`, and `other` belongs to others.
 */
export function editingEntities(directory: MockDirectory): Entity[] {
  const inDatabase = (name: string, tags?: string[]) =>
    anyServiceEntity({
      directory,
      name,
      annotations: {},
      ...(tags && { tags }),
    });
  const other = inDatabase('other');
  return [
    inDatabase('db'),
    inDatabase('hidden', ['hidden']),
    serviceEntity({ directory, name: 'git' }),
    {
      ...other,
      spec: {
        ...other.spec,
        owner: 'group:default/shop',
        productOwner: 'user:default/reader',
        operatedBy: [],
      },
    },
  ];
}

/** What people do with the drafts of a service. */
export function editor(host: TestHost, service = 'db') {
  const path = `/services/default/${service}`;
  return {
    path,
    first: (user = 'operator', document: object = matrixDraft()) =>
      host
        .put(`${path}/draft`, user)
        .set('If-None-Match', '*')
        .send({ document }),
    save: (etag: string, document: object, user = 'operator') =>
      host
        .put(`${path}/draft`, user)
        .set('If-Match', `"${etag}"`)
        .send({ document }),
    publish: (etag: string, body: object, user = 'ppo') =>
      host
        .post(`${path}/publish`, user)
        .set('If-Match', `"${etag}"`)
        .send(body),
    discard: (etag: string, user = 'operator') =>
      host.delete(`${path}/draft`, user).set('If-Match', `"${etag}"`),
    source: (etag: string, type: string, user = 'ppo') =>
      host
        .put(`${path}/source`, user)
        .set('If-Match', `"${etag}"`)
        .send({ type }),
    /** Publishes a matrix, from whatever state. */
    publishNow: async (document: object, message: string) => {
      const before = await host.get(`${path}/draft`, 'operator');
      const saved = await host
        .put(`${path}/draft`, 'operator')
        .set(
          before.status === 404
            ? { 'If-None-Match': '*' }
            : { 'If-Match': `"${before.body.etag}"` },
        )
        .send({ document })
        .expect(200);
      return host
        .post(`${path}/publish`, 'ppo')
        .set('If-Match', `"${saved.body.etag}"`)
        .send({ message })
        .expect(201);
    },
  };
}
