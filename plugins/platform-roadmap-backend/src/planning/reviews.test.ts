import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { createListeners } from '@plinth/backstage-plugin-platform-services-node/testUtils';
import {
  editingEntities,
  planner,
  roadmapDraft,
} from '../__testUtils__/editingHost';
import { roadmapYaml } from '../__testUtils__/roadmapYaml';
import { startHost } from '../__testUtils__/startHost';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const LINES = [
  { deliverable: 'restore', status: 'possible-delay', note: 'Disks are late.' },
  { deliverable: 'plan' },
];
const NO_CHANGE = [{ deliverable: 'restore' }, { deliverable: 'plan' }];

const DECISIONS = [
  { deliverable: 'restore', decision: 'carry-over', to: 'after' },
  { deliverable: 'plan', decision: 'wont-do', reason: 'Nobody needs it.' },
];

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('reviews on %s', databaseId => {
  const directory = createMockDirectory();
  const today = () => new Date().toISOString().slice(0, 10);

  async function start() {
    directory.setContent({
      'git/roadmap.yaml': roadmapYaml({ service: 'git' }),
    });
    const { features, ...listeners } = createListeners();
    const host = await startHost({
      knex: await databases.init(databaseId),
      entities: editingEntities(directory),
      features,
    });
    return { ...host, ...planner(host), ...listeners };
  }

  async function startPublished() {
    const host = await start();
    await host.publishNow(roadmapDraft(), 'First');
    host.audit.length = 0;
    host.events.length = 0;
    return host;
  }

  it('make a revision with every line in it, once, and say what changed', async () => {
    const { get, path, etag, review, audit, events, signals } =
      await startPublished();
    const startedFrom = await etag();
    const told = signals.length;
    const { body } = await review(startedFrom, {
      deliverables: LINES,
    }).expect(200);
    expect(body.revision).toMatchObject({
      number: 2,
      publishedBy: 'user:default/ppo',
      message: 'Weekly review: 1 possible delay',
    });
    const { body: read } = await get(`${path}/roadmap`).expect(200);
    expect(read.roadmap.intervals[0]).toMatchObject({
      reviewedOn: today(),
      committed: [
        {
          status: 'possible-delay',
          deliverables: [
            { key: 'interviews', status: 'done' },
            { status: 'possible-delay', note: 'Disks are late.' },
          ],
        },
      ],
      uncommitted: [{ deliverables: [{ reviewedOn: today() }] }],
    });
    expect(audit).toEqual([
      expect.objectContaining({
        eventId: 'roadmap-review',
        result: 'published',
        requestedBy: 'user:default/ppo',
      }),
    ]);
    expect(events).toEqual([
      expect.objectContaining({
        eventPayload: expect.objectContaining({
          action: 'revision-published',
          revision: 2,
        }),
      }),
    ]);
    expect(signals).toHaveLength(told + 1);

    // A second click; then the same from others, or something else.
    const again = await review(startedFrom, { deliverables: LINES }).expect(
      200,
    );
    expect(again.body.revision.number).toBe(2);
    await review(startedFrom, { deliverables: LINES }, 'owner').expect(412);
    const stale = await review(startedFrom, {
      deliverables: NO_CHANGE,
    }).expect(412);
    expect(stale.headers.etag).toMatch(/^"r2\./);

    const next = await review(await etag(), {
      deliverables: NO_CHANGE,
      message: 'Nothing new.',
    }).expect(200);
    expect(next.body.revision.number).toBe(2);
  });

  it('refuse what leaves a line out, has a drop without a reason, or says no state', async () => {
    const { post, path, etag, review } = await startPublished();
    const current = await etag();
    const incomplete = await review(current, {
      deliverables: [{ deliverable: 'restore' }],
    }).expect(400);
    expect(incomplete.body.error.message).toMatch('"Upgrade plan" is open');
    const dropped = await review(current, {
      deliverables: [
        { deliverable: 'restore', status: 'deferred' },
        { deliverable: 'plan' },
      ],
    }).expect(400);
    expect(dropped.body.error.message).toMatch('without a reason');
    await review(current, {
      deliverables: [...NO_CHANGE, { deliverable: 'interviews' }],
    }).expect(400);
    await review(current, {
      deliverables: [{ deliverable: 'restore', status: 'happy' }],
    }).expect(400);
    await post(`${path}/reviews`, 'ppo')
      .send({ deliverables: NO_CHANGE })
      .expect(428);
    await review('r9.nothing', { deliverables: NO_CHANGE }).expect(412);
  });

  it('need something that is published', async () => {
    const { review, close } = await start();
    const reviewed = await review('r0.any', { deliverables: [] }).expect(404);
    expect(reviewed.body.error.message).toMatch('no published roadmap');
    await close('r0.any', { decisions: [] }).expect(404);
  });

  it('change a draft that is pending in the same way, and keep what is planned in it', async () => {
    const { get, path, etag, review, save, publish } = await startPublished();
    const { body: rest } = await get(`${path}/draft`, 'operator').expect(200);
    const planned = rest.document;
    const [item] = planned.spec.intervals[0].committed;
    item.goal = 'A goal in better words.';
    // As in a file that somebody wrote by hand.
    item.deliverables.forEach((each: { key?: string }) => delete each.key);
    const { body: draft } = await save(rest.etag, planned).expect(200);

    await review(await etag(), { deliverables: LINES }).expect(200);
    const { body: after } = await get(`${path}/draft`, 'operator').expect(200);
    expect(after).toMatchObject({
      basedOn: 2,
      document: {
        spec: {
          intervals: [
            {
              reviewedOn: today(),
              committed: [
                {
                  goal: 'A goal in better words.',
                  deliverables: [{}, { status: 'possible-delay' }],
                },
              ],
            },
            { name: 'after', state: 'draft' },
          ],
        },
      },
    });
    // Whoever is editing learns of it before anything is lost.
    await save(draft.etag, planned).expect(412);
    const published = await publish(after.etag, { message: 'Words' }).expect(
      201,
    );
    expect(published.body.revision.number).toBe(3);
    const { body } = await get(`${path}/roadmap`).expect(200);
    expect(body.roadmap.intervals[0].committed[0]).toMatchObject({
      goal: { text: 'A goal in better words.' },
      status: 'possible-delay',
    });
  });

  it('leave a draft alone that is too unfinished, and keep it from undoing them', async () => {
    const { get, path, etag, review, save, publish } = await startPublished();
    const { body: rest } = await get(`${path}/draft`, 'operator').expect(200);
    const unfinished = { ...rest.document, metadata: {} };
    await save(rest.etag, unfinished).expect(200);
    await review(await etag(), { deliverables: LINES }).expect(200);
    const { body: after } = await get(`${path}/draft`, 'operator').expect(200);
    expect(after).toMatchObject({ basedOn: 1, document: unfinished });
    const { body: fixed } = await save(after.etag, rest.document).expect(200);
    const refused = await publish(fixed.etag, { message: 'x' }).expect(412);
    expect(refused.body.error.message).toMatch('revision 2 has been published');
  });

  it('let one of many at the same time win', async () => {
    const { etag, review } = await startPublished();
    const startedFrom = await etag();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, writer) =>
        review(startedFrom, {
          deliverables: [
            { deliverable: 'restore', note: `Note ${writer}` },
            { deliverable: 'plan' },
          ],
        }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter(status => status === 200)).toHaveLength(1);
    expect(statuses.filter(status => status === 412)).toHaveLength(49);
  });

  it('close an interval with a decision on each open line, in the draft too', async () => {
    const { get, path, etag, close, audit } = await startPublished();
    const startedFrom = await etag();
    const undecided = await close(startedFrom, {
      decisions: DECISIONS.slice(0, 1),
    }).expect(400);
    expect(undecided.body.error.message).toMatch('"Upgrade plan" is open');
    await close(startedFrom, {
      decisions: [
        DECISIONS[1],
        { deliverable: 'restore', decision: 'carry-over', to: 'nosuch' },
      ],
    }).expect(400);
    await close(startedFrom, { decisions: DECISIONS }, 'never').expect(400);
    const unreadable = await close(startedFrom, {
      decisions: DECISIONS,
      retrospective: { process: 'Fine' },
    }).expect(400);
    expect(unreadable.body.error.message).toMatch(
      /keeps the change from being published:\nschema at spec\.intervals\.0/,
    );

    const request = {
      decisions: DECISIONS,
      retrospective: {
        process: { wentWell: ['Interviews'] },
        actions: [{ text: 'Order disks earlier' }],
      },
      actionsBecomeItems: true,
    };
    audit.length = 0;
    const closed = await close(startedFrom, request).expect(200);
    expect(closed.body.revision).toMatchObject({
      number: 2,
      message: 'Interval now is closed',
    });
    const again = await close(startedFrom, request).expect(200);
    expect(again.body.revision.number).toBe(2);
    expect(audit).toEqual([
      expect.objectContaining({
        eventId: 'interval-close',
        result: 'published',
      }),
    ]);

    const { body } = await get(`${path}/roadmap`).expect(200);
    // Where it goes is a plan that nobody may see yet.
    expect(body.roadmap).toMatchObject({
      intervals: [
        {
          state: 'closed',
          retrospective: { process: { wentWell: ['Interviews'] } },
          committed: [{ deliverables: [{}, { status: 'in-progress' }] }],
          uncommitted: [
            {
              deliverables: [{ status: 'wont-do', reason: 'Nobody needs it.' }],
            },
          ],
        },
      ],
      next: [
        {
          key: 'pitr',
          carriedOverFrom: 'now',
          deliverables: [{ key: 'restore' }],
        },
        { project: 'Order disks earlier' },
      ],
      freshness: { state: 'none' },
    });
    const { body: draft } = await get(`${path}/draft`, 'ppo').expect(200);
    expect(draft).toMatchObject({
      basedOn: 2,
      document: {
        spec: {
          intervals: [
            { name: 'now', state: 'closed' },
            {
              name: 'after',
              committed: [
                { key: 'pitr', carriedOverFrom: 'now' },
                { key: 'secret-plan' },
              ],
            },
          ],
          next: [{ project: 'Order disks earlier' }],
        },
      },
    });
    const { body: history } = await get(
      `${path}/history?deliverable=plan`,
    ).expect(200);
    expect(history.changes.at(-1)).toMatchObject({
      to: 'wont-do',
      why: 'Nobody needs it.',
    });
  });

  it('of a roadmap in Git record that nothing changed, which counts for freshness', async () => {
    const host = await start();
    const { get, post, audit, signals } = host;
    const { path, etag, review } = planner(host, 'git');
    await post(`${path}/sync`, 'service').expect(200);
    const before = await get(`${path}/roadmap`).expect(200);
    const [item] = before.body.roadmap.intervals[0].committed;
    const [{ key }] = item.deliverables;

    const refused = await review(before.body.etag, {
      deliverables: [{ deliverable: key, status: 'done' }],
    }).expect(409);
    expect(refused.body.error.message).toMatch('kept in Git');
    await review(before.body.etag, { deliverables: [] }).expect(400);
    const told = signals.length;
    audit.length = 0;
    const request = { deliverables: [{ deliverable: key }] };
    const { body } = await review(before.body.etag, request).expect(200);
    expect(body.revision.number).toBe(1);
    await review(await etag(), request).expect(200);
    expect(signals).toHaveLength(told + 1);
    expect(audit).toEqual([
      expect.objectContaining({ eventId: 'roadmap-review', result: 'changed' }),
      expect.objectContaining({ result: 'unchanged' }),
    ]);

    const after = await get(`${path}/roadmap`, 'reader', {
      'If-None-Match': before.headers.etag,
    }).expect(200);
    expect(after.body.roadmap.freshness).toMatchObject({
      reviewedOn: today(),
      days: 0,
    });
    expect(after.body.revision.number).toBe(1);
  });
});
