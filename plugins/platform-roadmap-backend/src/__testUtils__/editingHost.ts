import { MockDirectory } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  parseRoadmap,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  documentEditor,
  serviceEntity as anyServiceEntity,
  TestHost,
} from '@plinth/backstage-plugin-platform-services-node/testUtils';
import { serviceEntity } from './startHost';

/**
 * A roadmap that lint has nothing to say about, as a draft: two items in the
 * active interval `now`, one in the interval `after`, which is a draft itself.
 */
export function roadmapDraft(
  options: {
    service?: string;
    title?: string;
    /** Of the interval `after`. */
    after?: 'draft' | 'closed';
  } = {},
): Roadmap {
  const { service = 'db', title = 'Database', after = 'draft' } = options;
  const stakeholders = '[{name: Audit, kind: customer}]';
  const { document } = parseRoadmap(`apiVersion: plinth/v1alpha1
kind: Roadmap
metadata: {name: ${service}, title: ${title}}
spec:
  service: platformservice:default/${service}
  intervals:
    - name: now
      start: 2026-11-02
      end: 2026-12-13
      state: active
      committed:
        - key: pitr
          project: Point-in-time recovery
          stakeholders: ${stakeholders}
          goal: Undo a bad migration within minutes.
          deliverables:
            - {key: interviews, text: Interview four teams, status: done}
            - {key: restore, text: Restore to any minute, status: in-progress}
      uncommitted:
        - key: upgrade
          project: Upgrade in place
          stakeholders: ${stakeholders}
          goal: New versions without a night shift.
          deliverables: [{key: plan, text: Upgrade plan, status: not-started}]
    - name: after
      start: 2026-12-14
      end: 2027-01-24
      state: ${after}
      committed:
        - project: Secret plan
          stakeholders: ${stakeholders}
          goal: Nobody knows yet.
          deliverables: [{text: Hush, status: not-started}]
`);
  if (!document) {
    throw new Error('The fixture is not a roadmap');
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

/** What people do with the roadmap of a service. */
export function planner(host: TestHost, service = 'db') {
  const path = `/services/default/${service}`;
  return {
    ...documentEditor({
      host,
      service,
      document: roadmapDraft({ service }),
    }),
    /** The etag of the roadmap as its readers see it. */
    etag: async (): Promise<string> => {
      const { body } = await host.get(`${path}/roadmap`, 'ppo').expect(200);
      return body.etag;
    },
    review: (etag: string, request: object, user = 'ppo') =>
      host
        .post(`${path}/reviews`, user)
        .set('If-Match', `"${etag}"`)
        .send(request),
    close: (etag: string, request: object, interval = 'now', user = 'ppo') =>
      host
        .post(`${path}/intervals/${interval}/close`, user)
        .set('If-Match', `"${etag}"`)
        .send(request),
  };
}
