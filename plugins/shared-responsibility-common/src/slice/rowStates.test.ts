import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { matrixOf, someMatrix } from '../__testUtils__/matrixOf';
import { composeResponsibilities } from '../compose';
import { ComposeInput } from '../compose/types';
import { ResponsibilityMatrix, Task } from '../model/types';
import { measureStates, sumStates } from './measureStates';
import { editorialRewordings } from './rewordings';
import { rowStates } from './rowStates';
import { sliceOf } from './sliceOf';
import { RowAcknowledgement, SliceRow } from './types';

const shop = 'component:default/shop';
const serviceRef = 'platformservice:default/test';
const team = 'group:default/payments';

function hash(text: string) {
  return createHash('sha256').update(text).digest('hex');
}

function sliceAt(
  matrices: ResponsibilityMatrix[],
  more: Partial<ComposeInput> & { variants?: string[] } = {},
) {
  const composed = composeResponsibilities({
    entityRef: shop,
    asOf: new Date('2026-06-01T00:00:00Z'),
    consumption: (more.variants ?? ['standard']).map(variant => ({
      serviceRef,
      declaredBy: shop,
      declaredByOwner: team,
      own: true,
      reasons: [[shop, serviceRef]],
      environment: variant,
      variant,
    })),
    attributes: { [shop]: { spec: { cni: 'cilium' } } },
    matrices: {
      [serviceRef]: matrices.map((matrix, index) => ({
        number: index + 1,
        matrix,
        message: 'Change',
        publishedAt: '2026-01-01T00:00:00Z',
        effectiveFrom: '2026-01-01T00:00:00Z',
      })),
    },
    ...more,
  });
  return sliceOf({ rows: composed.rows, matrices: composed.matrices, hash });
}

function acknowledge(
  row: SliceRow,
  more: Partial<RowAcknowledgement> = {},
): RowAcknowledgement {
  const { rowId, taskId, declaredBy, revision, terms } = row;
  return {
    rowId,
    serviceRef: row.serviceRef,
    taskId,
    declaredBy,
    ownerRef: team,
    revision,
    hash: row.hash,
    terms,
    by: 'user:default/payments-engineer',
    at: '2026-05-01T00:00:00Z',
    ...more,
  };
}

const duty = { involvement: 'RA', duty: 'Check it.', due: 'P90D' };
const first = matrixOf([
  { title: 'Restore', assignments: { platform: 'C', consumer: duty } },
  { title: 'Theirs' },
]);

function withTask(task: Partial<Task>): ResponsibilityMatrix {
  const [restore, theirs] = first.spec.tasks;
  return matrixOf([{ ...restore, ...task }, theirs]);
}

function reworded(text: string): ResponsibilityMatrix {
  return withTask({
    assignments: { platform: 'C', consumer: { ...duty, duty: text } },
  });
}

describe('rowStates', () => {
  it('has the rows of the consumer, open until its owner acknowledges them', () => {
    const rows = sliceAt([first]);
    expect(rows.map(row => row.title)).toEqual(['Restore']);
    expect(rows[0].hash).toMatch(/^[0-9a-f]{64}$/);
    expect(rowStates({ rows, acknowledgements: [] })).toEqual([
      { rowId: rows[0].rowId, state: 'open', moved: [] },
    ]);
    const given = acknowledge(rows[0]);
    expect(rowStates({ rows, acknowledgements: [given] })).toEqual([
      {
        rowId: rows[0].rowId,
        state: 'acknowledged',
        acknowledgement: given,
        moved: [],
      },
    ]);
    const [other] = rowStates({
      rows,
      acknowledgements: [{ ...given, ownerRef: 'group:default/former' }],
    });
    expect(other.state).toBe('open');
  });

  it('keeps what is editorial, and says what moved otherwise', () => {
    const given = acknowledge(sliceAt([first])[0]);
    const stateAfter = (next: ResponsibilityMatrix) =>
      rowStates({
        rows: sliceAt([first, next]),
        acknowledgements: [given],
      })[0];
    expect(
      stateAfter(
        withTask({
          title: 'Other',
          description: 'Other',
          controls: ['a'],
          assignments: {
            platform: 'I',
            consumer: { ...duty, duty: ' Check  it.\n' },
          },
        }),
      ).state,
    ).toBe('acknowledged');
    expect(
      stateAfter(
        withTask({
          assignments: {
            platform: 'A',
            consumer: { ...duty, involvement: 'R', due: 'P30D' },
          },
        }),
      ),
    ).toMatchObject({
      state: 'open',
      moved: [
        { term: 'involvement', before: 'RA', after: 'R' },
        { term: 'accountable', before: 'consumer', after: 'platform' },
        { term: 'due', before: 'P90D', after: 'P30D' },
      ],
    });
  });

  it('counts what is given ahead from its revision on, and not what came back', () => {
    const second = reworded('Test it.');
    const [before] = sliceAt([first]);
    const [after] = sliceAt([first, second]);
    const acknowledgements = [
      acknowledge(before),
      acknowledge(after, { at: '2026-05-02T00:00:00Z' }),
    ];
    const stateOf = (matrices: ResponsibilityMatrix[]) =>
      rowStates({ rows: sliceAt(matrices), acknowledgements })[0].state;
    expect(stateOf([first])).toBe('acknowledged');
    expect(stateOf([first, second])).toBe('acknowledged');
    expect(stateOf([first, second, first])).toBe('open');
  });

  it('carries on over rewordings that their publisher called editorial', () => {
    const second = reworded('Test it.');
    const third = reworded('Test it well.');
    const marked = (
      from: ResponsibilityMatrix,
      to: ResponsibilityMatrix,
      revision: number,
    ) => editorialRewordings({ from, to, revision, taskIds: ['t0'] });
    const one = marked(first, second, 2);
    const two = marked(second, third, 3);
    expect(one).toEqual({
      rewordings: [
        {
          serviceRef,
          taskId: 't0',
          revision: 2,
          from: 'Check it.',
          to: 'Test it.',
        },
      ],
      refused: [],
    });
    const acknowledgements = [acknowledge(sliceAt([first])[0])];
    const stateWith = (
      matrices: ResponsibilityMatrix[],
      rewordings: typeof one.rewordings,
    ) =>
      rowStates({ rows: sliceAt(matrices), acknowledgements, rewordings })[0]
        .state;
    const all = [...two.rewordings, ...one.rewordings];
    expect(stateWith([first, second, third], all)).toBe('acknowledged');
    expect(stateWith([first, second, third], one.rewordings)).toBe('open');
    expect(stateWith([first, second, third], two.rewordings)).toBe('open');

    const more = withTask({
      assignments: { consumer: { ...duty, duty: 'Other.', due: 'P1D' } },
    });
    expect(marked(first, more, 2)).toEqual({ rewordings: [], refused: ['t0'] });
    expect(marked(first, first, 2).refused).toEqual(['t0']);
  });

  it('keeps an acknowledgement when a row is shown under another variant', () => {
    const [alone] = sliceAt([first], { variants: ['self-service'] });
    const [joined] = sliceAt([first], {
      variants: ['self-service', 'standard'],
    });
    expect(joined.rowId).not.toBe(alone.rowId);
    expect(
      rowStates({ rows: [joined], acknowledgements: [acknowledge(alone)] })[0]
        .state,
    ).toBe('acknowledged');
  });

  it('is open while a fact is missing, else disputed, else excepted', () => {
    const conditional = withTask({
      overrides: [{ when: { cni: 'x' }, assignments: { consumer: 'I' } }],
    });
    const [undetermined] = sliceAt([conditional], { attributes: {} });
    const dispute = { serviceRef, taskId: 't0', declaredBy: shop };
    const stateOf = (row: SliceRow, disputes: (typeof dispute)[]) =>
      rowStates({
        rows: [row],
        acknowledgements: [acknowledge(row)],
        disputes,
      })[0].state;
    expect(stateOf(undetermined, [dispute])).toBe('open');

    const exceptions = [
      {
        id: 'e1',
        entityRef: shop,
        serviceRef,
        taskId: 't0',
        assignments: { platform: 'RA', consumer: 'I' },
        reason: 'Until they have moved.',
        approvedBy: 'user:default/data-platform-ppo',
        expiresAt: '2026-07-01T00:00:00Z',
      },
    ];
    const [excepted] = sliceAt([first], { exceptions });
    expect(excepted.terms).toMatchObject({
      involvement: 'I',
      accountable: ['platform'],
    });
    expect(stateOf(excepted, [])).toBe('excepted');
    expect(stateOf(excepted, [dispute])).toBe('disputed');
    const [expired] = sliceAt([first], {
      exceptions,
      asOf: new Date('2026-07-01T00:00:00Z'),
    });
    expect(expired.excepted).toBe(false);
    expect(
      rowStates({
        rows: [expired],
        acknowledgements: [acknowledge(sliceAt([first])[0])],
      })[0].state,
    ).toBe('acknowledged');
  });

  it('acknowledges all that was acknowledged as it is', () => {
    fc.assert(
      fc.property(someMatrix, matrix => {
        const rows = sliceAt([matrix]);
        const states = rowStates({
          rows,
          acknowledgements: rows.map(row => acknowledge(row)).reverse(),
        });
        expect(states.map(({ state }) => state)).toEqual(
          rows.map(row => (row.undetermined ? 'open' : 'acknowledged')),
        );
      }),
    );
  });
});

describe('measureStates', () => {
  it('counts the four states per service and entity', () => {
    const rows = sliceAt([
      matrixOf([
        { assignments: { consumer: duty } },
        { assignments: { platform: 'A', consumer: 'R' } },
        { assignments: { platform: 'RA', consumer: 'I' } },
        { assignments: { consumer: duty }, state: 'undecided' },
        { assignments: { platform: 'R', consumer: 'R' } },
      ]),
    ]);
    const measure = (now: string) =>
      measureStates({
        rows,
        states: rowStates({ rows, acknowledgements: [acknowledge(rows[0])] }),
        evidence: [
          {
            serviceRef,
            taskId: 't0',
            declaredBy: shop,
            url: 'https://example.com/evidence',
            at: '2026-05-01T00:00:00Z',
          },
        ],
        faultyTasks: { [serviceRef]: ['t1'] },
        now: new Date(now),
      });
    const [states] = measure('2026-06-01T00:00:00Z');
    expect(states).toEqual({
      serviceRef,
      declaredBy: shop,
      allocated: { done: 2, of: 5 },
      documented: { done: 2, of: 4 },
      communicated: { done: 1, of: 5 },
      implemented: { done: 1, of: 4 },
    });
    expect(measure('2026-07-30T00:00:00Z')[0].implemented.done).toBe(0);
    expect(sumStates([states, states]).communicated).toEqual({
      done: 2,
      of: 10,
    });
  });
});
