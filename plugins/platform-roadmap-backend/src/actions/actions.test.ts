import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  DB,
  ITEM,
  SHOP,
  startFollowingHost,
  VAULT,
} from '../__testUtils__/followingHost';
import { ALLOW_ALL, TestPolicy } from '../__testUtils__/startHost';

jest.setTimeout(60_000);

describe('actions', () => {
  const directory = createMockDirectory();

  async function start(policy?: TestPolicy) {
    const host = await startFollowingHost({ directory, policy });
    const invoke = (action: string, input: object, user?: string) =>
      host
        .post(
          `/.backstage/actions/v2/actions/platform-roadmap:${action}/invoke`,
          user,
        )
        .send({ input });
    return { ...host, invoke };
  }

  it('are listed, read-only, with every field described', async () => {
    const { get } = await start();
    const { body } = await get('/.backstage/actions/v1/actions').expect(200);
    expect(body.actions.map(({ name }: { name: string }) => name)).toEqual([
      'get-entity-roadmap',
      'list-roadmap-changes',
    ]);
    for (const { attributes, schema } of body.actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
      for (const field of Object.values(schema.input.properties)) {
        expect(field).toHaveProperty('description');
      }
    }
  });

  it('say what is coming for an entity, in pages', async () => {
    const { invoke, publish } = await start();
    const { body, text } = await invoke('get-entity-roadmap', {
      entityRef: 'shop',
      limit: 1,
    }).expect(200);
    expect(body.output).toMatchObject({
      entityRef: SHOP,
      services: [
        { serviceRef: DB, title: 'db', freshness: expect.any(String) },
        { serviceRef: VAULT },
      ],
      total: 2,
      items: [
        {
          serviceRef: DB,
          key: ITEM,
          status: 'in-progress',
          horizon: 'committed',
          late: false,
          deliverables: [
            { text: 'Restore to any minute', status: 'in-progress' },
          ],
        },
      ],
      nextOffset: 1,
    });
    expect(text).not.toContain('Secret plan');
    await publish({ service: 'db', status: 'at-risk' });
    const atRisk = await invoke('get-entity-roadmap', {
      entityRef: SHOP,
      items: 'late-or-at-risk',
    }).expect(200);
    expect(atRisk.body.output).toMatchObject({
      total: 1,
      items: [{ serviceRef: DB }],
    });
    await invoke('get-entity-roadmap', { entityRef: ':' }).expect(400);
    await invoke('get-entity-roadmap', { entityRef: 'nothing' }).expect(404);
  });

  it('say in sentences what was published', async () => {
    const { invoke, publish } = await start();
    await publish({ service: 'db', status: 'at-risk' });
    const { body } = await invoke('list-roadmap-changes', {
      services: [DB],
      limit: 1,
    }).expect(200);
    expect(body.output).toMatchObject({
      items: [
        {
          serviceRef: DB,
          revision: 2,
          changes: expect.arrayContaining([
            expect.stringContaining('is now At risk, was In progress'),
          ]),
        },
      ],
      nextCursor: expect.any(String),
    });
    await invoke('list-roadmap-changes', { since: 'once' }).expect(400);
  });

  it('know no more than who asks', async () => {
    const { invoke } = await start({ ...ALLOW_ALL, mayRead: 'some' });
    for (const [action, input] of [
      ['get-entity-roadmap', { entityRef: SHOP }],
      ['list-roadmap-changes', {}],
    ] as const) {
      const { text } = await invoke(action, input).expect(200);
      expect(text).not.toContain('vault');
    }
    await invoke('get-entity-roadmap', { entityRef: SHOP }, 'stranger').expect(
      404,
    );
  });
});
