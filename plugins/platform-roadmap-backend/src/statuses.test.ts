import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  editingEntities,
  planner,
  roadmapDraft,
} from './__testUtils__/editingHost';
import { startHost } from './__testUtils__/startHost';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

jest.setTimeout(60_000);

describe('statuses, as a company calls and ranks them', () => {
  const directory = createMockDirectory();

  async function start(statuses: JsonObject) {
    const host = await startHost({
      knex: await databases.init('SQLITE_3'),
      entities: editingEntities(directory),
      config: { platformRoadmap: { statuses } },
    });
    return { ...host, ...planner(host) };
  }

  it('are so in what is derived, in files both ways, and in messages', async () => {
    const { get, post, path, publishNow, review, etag } = await start({
      labels: { 'at-risk': 'Red', 'possible-delay': 'Amber' },
      severity: ['at-risk', 'blocked', 'possible-delay'],
    });
    const roadmap = roadmapDraft();
    const [restore, plan] = [
      ...roadmap.spec.intervals[0].committed,
      ...(roadmap.spec.intervals[0].uncommitted ?? []),
    ];
    restore.deliverables?.forEach((deliverable, index) => {
      deliverable.status = index === 0 ? 'blocked' : 'at-risk';
    });
    plan.deliverables = [
      { key: 'plan', text: 'Upgrade plan', status: 'not-started' },
    ];
    await publishNow(roadmap, 'First');

    const { body } = await get(`${path}/roadmap`).expect(200);
    expect(body.roadmap.intervals[0].committed[0].status).toBe('at-risk');
    const listed = await get('/items?status=at-risk').expect(200);
    expect(listed.body.total).toBe(1);

    const { text } = await get(`${path}/export?format=csv`).expect(200);
    expect(text).toContain('Red');
    expect(text).not.toContain('At risk');
    const imported = await post(`${path}/import?format=csv`, 'operator')
      .type('text/csv')
      .send(text.replace('Red', 'Amber'))
      .expect(200);
    expect(imported.body.changes).toContainEqual(
      expect.objectContaining({ from: 'at-risk', to: 'possible-delay' }),
    );

    await review(await etag(), {
      deliverables: [
        { deliverable: 'interviews' },
        { deliverable: 'restore' },
        { deliverable: 'plan', status: 'possible-delay' },
      ],
    }).expect(200);
    const after = await get(`${path}/roadmap`).expect(200);
    expect(after.body.roadmap.message).toBe('Weekly review: 1 amber');
  });

  it('keep the backend from starting while they make no sense', async () => {
    await expect(start({ labels: { late: 'Late' } })).rejects.toThrow(
      /platformRoadmap\.statuses\.labels\.late is not a status/,
    );
  });
});
