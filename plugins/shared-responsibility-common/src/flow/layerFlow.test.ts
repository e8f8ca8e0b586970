import fc from 'fast-check';
import { matrixOf } from '../__testUtils__/matrixOf';
import { Task } from '../model/types';
import { customerTasks } from './customerDuties';
import { canonicalChains, flowChain } from './flowChain';
import { layerFlow, orphanedDuties } from './layerFlow';

const ref = (name: string) => `platformservice:default/${name}`;

function service(name: string, tasks: Array<Partial<Task>>) {
  return matrixOf(tasks, { service: ref(name) });
}

const mine = { consumer: 'RA' };
const ours = { platform: 'RA' };
const both = { platform: 'R', consumer: 'A' };
const on = (name: string, ...tasks: string[]) => ({
  discharges: tasks.map(task => ({ service: ref(name), task })),
});

const storage = service('storage', [
  { id: 'size', assignments: mine },
  { id: 'snapshots', assignments: mine, canonical: 'backup' },
  { id: 'restore', assignments: both },
  { id: 'keys', assignments: mine },
  { id: 'review', assignments: mine },
  { id: 'open', assignments: mine },
  { id: 'disks', assignments: ours },
]);
const database = service('database', [
  { id: 'headroom', assignments: ours, ...on('storage', 'size') },
  {
    id: 'backup',
    assignments: mine,
    canonical: 'backup',
    ...on('storage', 'snapshots'),
  },
  { id: 'restore', assignments: both, ...on('storage', 'restore') },
  {
    id: 'keys',
    assignments: {},
    state: 'notApplicable',
    reason: 'No keys of our own.',
    ...on('storage', 'keys'),
  },
  {
    id: 'open',
    assignments: mine,
    state: 'undecided',
    ...on('storage', 'open'),
  },
]);
const shopping = service('shopping', [
  {
    id: 'backup',
    assignments: ours,
    canonical: 'backup',
    ...on('database', 'backup'),
  },
]);
const matrices = [shopping, database, storage];

describe('layerFlow', () => {
  it('says how each duty of a customer is answered above', () => {
    const flow = layerFlow({ matrices });
    expect(
      flow.duties.map(
        duty =>
          `${duty.upper.slice(24)} ${duty.taskId}: ${duty.answer} ${
            duty.answeredBy
          }`,
      ),
    ).toEqual([
      'database size: discharged headroom',
      'database snapshots: passed-on backup',
      'database restore: split restore',
      'database keys: excepted keys',
      'database review: orphan ',
      'database open: orphan open',
      'shopping backup: discharged backup',
      'shopping restore: orphan ',
    ]);
    expect(orphanedDuties(flow)).toHaveLength(3);
    expect(flow.cycles).toEqual([]);
  });

  it('offers for discharging what falls to the customer, if only in a variant', () => {
    const lower = service('lower', [
      { id: 'theirs', assignments: mine },
      {
        id: 'in-self-service',
        assignments: { platform: 'RA', consumer: 'I' },
        overrides: [{ variant: 'self-service', assignments: mine }],
      },
      { id: 'ours', assignments: { platform: 'RA', consumer: 'C' } },
    ]);
    expect(customerTasks(lower).map(({ id }) => id)).toEqual([
      'theirs',
      'in-self-service',
    ]);
  });

  it('knows who stands on whom from elsewhere too', () => {
    const flow = layerFlow({
      matrices,
      standsOn: [
        { upper: ref('shopping'), lower: ref('storage') },
        { upper: ref('shopping'), lower: ref('unknown') },
      ],
    });
    expect(
      flow.duties.filter(duty => duty.lower === ref('storage')),
    ).toHaveLength(12);
  });

  it('draws the chain from the top down through all layers', () => {
    const chain = flowChain({
      matrices,
      serviceRef: ref('shopping'),
      taskId: 'backup',
    });
    expect(chain).toMatchObject({
      involvement: { platform: 'RA' },
      below: [
        {
          serviceRef: ref('database'),
          answer: 'discharged',
          below: [
            { serviceRef: ref('storage'), answer: 'passed-on', below: [] },
          ],
        },
      ],
    });
    expect(canonicalChains({ matrices, canonical: 'backup' })).toEqual([chain]);
    expect(
      flowChain({ matrices, serviceRef: ref('shopping'), taskId: 'gone' }),
    ).toBeUndefined();
  });

  it('ends where everything stands on everything', () => {
    const layers = Array.from({ length: 30 }, (_, layer) =>
      service(
        `s${layer}`,
        ['a', 'b'].map(id => ({
          id,
          assignments: mine,
          ...on(`s${layer + 1}`, 'a', 'b'),
        })),
      ),
    );
    const chain = flowChain({
      matrices: layers,
      serviceRef: ref('s0'),
      taskId: 'a',
    });
    expect(JSON.stringify(chain)).toContain('"more":true');
    expect(layerFlow({ matrices: layers }).duties).toHaveLength(58);
  });

  it('reports rings and does not run in them', () => {
    const names = ['a', 'b', 'c', 'd'];
    const edge = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 8 }), edges => {
        const all = names.map(name =>
          service(name, [
            {
              id: 't',
              assignments: mine,
              canonical: 'x',
              discharges: edges
                .filter(([upper]) => upper === name)
                .map(([, lower]) => ({ service: ref(lower), task: 't' })),
            },
          ]),
        );
        const { cycles } = layerFlow({ matrices: all });
        const reaches = (from: string, to: string, seen: string[]): boolean =>
          edges.some(
            ([upper, lower]) =>
              upper === from &&
              (lower === to ||
                (!seen.includes(lower) &&
                  reaches(lower, to, [...seen, lower]))),
          );
        for (const name of names) {
          expect(cycles.some(cycle => cycle.includes(ref(name)))).toBe(
            reaches(name, name, [name]),
          );
        }
        for (const cycle of cycles) {
          expect(new Set(cycle).size).toBe(cycle.length);
        }
        expect(
          canonicalChains({ matrices: all, canonical: 'x' }).length,
        ).toBeGreaterThan(0);
      }),
    );
  });
});
