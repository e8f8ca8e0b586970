import { mockServices } from '@backstage/backend-test-utils';
import {
  BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { TestHost } from './startTestHost';

/**
 * What people do with the document of a service, as requests.
 *
 * @param options - `document`: what is saved as a first draft; `service`: default `db`
 *
 * @public
 */
export function documentEditor(options: {
  host: TestHost;
  document: object;
  service?: string;
}) {
  const { host, document, service = 'db' } = options;
  const path = `/services/default/${service}`;
  return {
    path,
    first: (user = 'operator', content = document) =>
      host
        .put(`${path}/draft`, user)
        .set('If-None-Match', '*')
        .send({ document: content }),
    save: (etag: string, content: object, user = 'operator') =>
      host
        .put(`${path}/draft`, user)
        .set('If-Match', `"${etag}"`)
        .send({ document: content }),
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
    /** Publishes a document, from whatever state. */
    publishNow: async (content: object, message: string) => {
      const before = await host.get(`${path}/draft`, 'operator');
      const saved = await host
        .put(`${path}/draft`, 'operator')
        .set(
          before.status === 404
            ? { 'If-None-Match': '*' }
            : { 'If-Match': `"${before.body.etag}"` },
        )
        .send({ document: content })
        .expect(200);
      return host
        .post(`${path}/publish`, 'ppo')
        .set('If-Match', `"${saved.body.etag}"`)
        .send({ message })
        .expect(201);
    },
  };
}

/**
 * Parts of a host that write down what they are told.
 *
 * @public
 */
export function createListeners(): {
  features: BackendFeature[];
  events: object[];
  signals: object[];
  /** Ended audit events, with the meta of begin and end. */
  audit: object[];
} {
  const events: object[] = [];
  const signals: object[] = [];
  const audit: object[] = [];
  return {
    events,
    signals,
    audit,
    features: [
      mockServices.events.mock({
        publish: async event => {
          events.push(event);
        },
      }).factory,
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          publish: async signal => {
            signals.push(signal);
          },
        }),
      }),
      mockServices.auditor.mock({
        createEvent: async ({ eventId, meta }) => ({
          success: async result => {
            audit.push({ eventId, ...meta, ...result?.meta });
          },
          fail: async () => {
            audit.push({ eventId, failed: true });
          },
        }),
      }).factory,
    ],
  };
}
