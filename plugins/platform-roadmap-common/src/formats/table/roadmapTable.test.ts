import { readRecords } from '@plinth/backstage-plugin-platform-services-common/table';
import fc from 'fast-check';
import { anyPlan } from '../../__testUtils__/plans';
import {
  intervalWith,
  itemWith,
  roadmapWith,
} from '../../__testUtils__/roadmaps';
import { assignKeys, parseRoadmapValue, Roadmap } from '../../model';
import { importRoadmap } from '../importing';
import { readRoadmapTable } from './readRoadmapTable';
import { isPriorityLine } from './seedRows';
import { writeLongTable } from './writeLongTable';
import { writeSeedTable } from './writeSeedTable';

/** The table of the specification. */
const SEED = `Project,Stakeholders,User-centric goal,Deliverables,Deliverable status
New CI pilot,Engineering leads,Get early feedback on the new pipeline before general rollout,"User interviews, findings shared",Done
,,,Architecture document,In progress
,,,Migrate the pilot team's services,Possible delay
higher priority above,,,,
lower priority below,,,,
"New CI, final phase",Engineering leads,Reduce the risk of ownerless applications,Move legacy applications,At risk
`;

const NOW = new Date('2026-11-22T10:00:00Z');

const base = assignKeys(
  roadmapWith({
    reviewEvery: 'P7D',
    intervals: [
      intervalWith({
        committed: [
          itemWith({
            key: 'pilot',
            project: 'New CI pilot',
            stakeholders: [{ name: 'Engineering leads', kind: 'customer' }],
            goal: {
              text: 'Get early feedback on the new pipeline before general rollout',
              persona: 'lead',
            },
            effort: 8,
            deliverables: [
              {
                key: 'interviews',
                text: 'User interviews, findings shared',
                status: 'in-progress',
                note: 'four of five',
              },
              { key: 'gone', text: 'No longer there', status: 'not-started' },
            ],
          }),
        ],
        uncommitted: [],
      }),
      intervalWith({
        name: '2026-5',
        start: '2026-09-21',
        end: '2026-11-01',
        state: 'closed',
      }),
    ],
    next: [
      itemWith({ key: 'final', project: 'New CI, final phase', theme: 'CI' }),
      itemWith({ key: 'rollout', project: 'General rollout' }),
    ],
  }),
);

describe('seed form', () => {
  it('is the table of the specification, both ways', () => {
    const { roadmap, findings, guessed } = readRoadmapTable({
      text: SEED,
      name: 'ci-cd',
      now: NOW,
    });
    expect(findings).toEqual([]);
    expect(guessed).toEqual([
      'The table does not say its service; taken as platformservice:default/ci-cd.',
      'The table does not say when its interval is; taken as active from 2026-11-22 to 2027-01-02.',
    ]);
    expect(roadmap?.spec.intervals).toMatchObject([
      {
        name: '2026-11-22',
        state: 'active',
        committed: [
          {
            project: 'New CI pilot',
            stakeholders: [{ name: 'Engineering leads', kind: 'user' }],
            deliverables: [
              { text: 'User interviews, findings shared', status: 'done' },
              { status: 'in-progress' },
              { status: 'possible-delay' },
            ],
          },
        ],
        uncommitted: [
          {
            project: 'New CI, final phase',
            deliverables: [{ status: 'at-risk' }],
          },
        ],
      },
    ]);
    expect(writeSeedTable({ roadmap: roadmap as Roadmap })).toEqual({
      text: SEED,
      losses: [
        'The seed form does not carry: Interval start, Interval end, Interval state, Kinds of stakeholders.',
      ],
    });
  });

  it('keeps what it cannot say, and moves what it names elsewhere', () => {
    const { roadmap, findings } = importRoadmap({
      text: SEED,
      format: 'csv',
      base,
    });
    expect(findings).toEqual([]);
    const [active, closed] = roadmap?.spec.intervals ?? [];
    expect(closed).toEqual(base.spec.intervals[1]);
    expect(active).toMatchObject({ name: '2026-6', end: '2026-12-13' });
    expect(active.committed).toEqual([
      {
        ...base.spec.intervals[0].committed[0],
        deliverables: [
          {
            key: 'interviews',
            text: 'User interviews, findings shared',
            status: 'done',
            note: 'four of five',
          },
          {
            key: 'architecture-document',
            text: 'Architecture document',
            status: 'in-progress',
          },
          {
            key: 'migrate-the-pilot-team-s-services',
            text: "Migrate the pilot team's services",
            status: 'possible-delay',
          },
        ],
      },
    ]);
    expect(active.uncommitted).toMatchObject([{ key: 'final', theme: 'CI' }]);
    expect(roadmap?.spec.next).toEqual([base.spec.next?.[1]]);
  });

  it('reads what people write: other headings, separators, marks and names', () => {
    const { roadmap, findings } = readRoadmapTable({
      text: [
        'Roadmap of the platform;;;;',
        'Item;For whom;Goal;Milestones;Status',
        'Search;Audit (customer);;Index;WIP',
        'Search;Audit (customer);;Facets;Won’t do',
        'Backup;group:default/sre\\, ops;;;',
        '*↑ Higher priority above*;;;;',
        'Later thing;;;Idea;todo',
        '',
      ].join('\r\n'),
      now: NOW,
    });
    expect(findings).toEqual([]);
    const [{ committed, uncommitted }] = roadmap?.spec.intervals ?? [];
    expect(committed).toMatchObject([
      {
        project: 'Search',
        stakeholders: [{ name: 'Audit', kind: 'customer' }],
        deliverables: [
          { text: 'Index', status: 'in-progress' },
          { text: 'Facets', status: 'wont-do' },
        ],
      },
      { project: 'Backup' },
    ]);
    expect(uncommitted).toMatchObject([{ project: 'Later thing' }]);
    for (const text of [
      'priority line',
      '▲ committed above · not committed below ▼',
      '*lower priority below*',
    ]) {
      expect(isPriorityLine([text, ''])).toBe(true);
    }
    expect(isPriorityLine(['Priority support', ''])).toBe(false);
  });

  it('names what it does not understand by row and column', () => {
    const { roadmap, findings } = readRoadmapTable({
      text: 'Project,Mood,Effort,Deliverable,Status\n,,,Alone,Done\nA,fine,much,B,perhaps\n',
      base,
    });
    expect(roadmap).toBeDefined();
    expect(
      findings.map(({ severity, line, column, message }) => [
        severity,
        line,
        column,
        message.slice(0, 30),
      ]),
    ).toEqual([
      ['warning', 1, 2, '"Mood" is not a column of a ro'],
      ['error', 2, 1, 'A deliverable stands here befo'],
      ['error', 3, 3, '"much" is not understood as "E'],
      ['error', 3, 5, '"perhaps" is not understood as'],
    ]);
    const tooLong = readRoadmapTable({
      text: `Project,Deliverable\nA,B\nB,${'x'.repeat(4001)}\n`,
      now: NOW,
    });
    expect(tooLong.roadmap).toBeUndefined();
    expect(tooLong.findings).toMatchObject([
      { rule: 'schema', line: 3, column: 2 },
    ]);
    expect(readRoadmapTable({ text: 'a,b\n1,2\n' }).findings).toMatchObject([
      { rule: 'table', line: 1, message: expect.stringContaining('Project') },
    ]);
  });

  it('says the same again, whatever the roadmap', () => {
    const sameWords = fc.property(anyPlan, roadmap => {
      const { text } = writeSeedTable({ roadmap });
      const { roadmap: back, findings } = importRoadmap({
        text,
        format: 'csv',
        base: roadmap,
        interval: (
          roadmap.spec.intervals.find(({ state }) => state === 'active') ??
          roadmap.spec.intervals.find(({ state }) => state === 'draft')
        )?.name,
      });
      if (roadmap.spec.intervals.every(({ state }) => state === 'closed')) {
        return;
      }
      expect(findings).toEqual([]);
      expect(back).toEqual(assignKeys(roadmap));
    });
    fc.assert(sameWords, { numRuns: 60 });
  });
});

describe('long form', () => {
  it('has a line for each deliverable', () => {
    const { text, losses } = writeLongTable({ roadmap: base });
    const { records } = readRecords(text);
    const rows = records.map(record =>
      [
        'Interval',
        'Horizon',
        'Rank',
        'Item key',
        'Stakeholders',
        'Deliverable key',
        'Deliverable status',
      ].map(heading => record[records[0].indexOf(heading)]),
    );
    expect(rows.slice(1)).toEqual([
      [
        '2026-6',
        'committed',
        '1',
        'pilot',
        'Engineering leads (customer)',
        'interviews',
        'In progress',
      ],
      ['2026-6', 'committed', '1', 'pilot', '', 'gone', 'Not started'],
      ['2026-5', '', '', '', '', '', ''],
      ['', 'next', '1', 'final', 'Audit (customer)', 'restore', 'In progress'],
      [
        '',
        'next',
        '2',
        'rollout',
        'Audit (customer)',
        'restore-2',
        'In progress',
      ],
    ]);
    expect(losses).toEqual([
      'The long form does not carry how often it is reviewed.',
    ]);
  });

  it('gives every roadmap back that is merged into itself', () => {
    const merged = fc.property(anyPlan, roadmap => {
      const { text } = writeLongTable({ roadmap });
      const read = readRoadmapTable({ text, base: roadmap });
      expect(read.findings).toEqual([]);
      expect(read.roadmap).toEqual(roadmap);
    });
    fc.assert(merged, { numRuns: 60 });
  });

  it('gives all that it carries back on its own, in any order of rows', () => {
    const alone = fc.property(anyPlan, roadmap => {
      const { text } = writeLongTable({ roadmap });
      const { roadmap: back, findings } = readRoadmapTable({
        text,
        name: 'postgres',
        service: roadmap.spec.service,
      });
      expect(findings).toEqual([]);
      const { reviewEvery, change, ...spec } = roadmap.spec;
      expect(back).toEqual({
        ...roadmap,
        spec: {
          ...spec,
          intervals: spec.intervals.map(
            ({ dateChanges, retrospective, ...interval }) => interval,
          ),
        },
      });
    });
    fc.assert(alone, { numRuns: 60 });

    const sorted = writeLongTable({ roadmap: base }).text.split('\n');
    const backwards = [sorted[0], ...sorted.slice(1).reverse()].join('\n');
    const { roadmap } = readRoadmapTable({ text: backwards, base });
    expect(roadmap?.spec.next).toEqual(base.spec.next);
  });

  it('takes away what it no longer has, except what is closed', () => {
    const lines = writeLongTable({ roadmap: base }).text.split('\n');
    const { roadmap } = readRoadmapTable({
      text: lines
        .filter(line => !/2026-5|,rollout,|,gone,/.test(line))
        .join('\n'),
      base,
    });
    expect(roadmap?.spec.intervals.map(({ name }) => name)).toEqual([
      '2026-6',
      '2026-5',
    ]);
    expect(roadmap?.spec.next?.map(({ key }) => key)).toEqual(['final']);
    expect(roadmap?.spec.intervals[0].committed[0].deliverables).toMatchObject([
      { key: 'interviews' },
    ]);
  });

  it('says what does not fit together', () => {
    const other = roadmapWith({
      ...base.spec,
      service: 'platformservice:default/x',
    });
    const { findings } = readRoadmapTable({
      text: `${
        writeLongTable({ roadmap: other }).text
      }platformservice:default/x,2026-7,soon,,planned,,,somewhere,1,,B\n`,
      base,
    });
    expect(
      findings.map(
        ({ line, column, message }) =>
          `${line}:${column} ${message.slice(0, 30)}`,
      ),
    ).toEqual([
      expect.stringMatching(/^7:8 "somewhere" is not a place/),
      expect.stringMatching(/^2:1 The table is about/),
      expect.stringMatching(/^7:3 "soon" is not understood/),
      expect.stringMatching(/^7:5 "planned" is not understood/),
      expect.stringMatching(/^7:3 .*start/),
      expect.stringMatching(/^7:4 .*end/),
    ]);
  });
});

it('never throws, and gives only what fits the schema', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'Project',
      'Deliverable',
      'Status',
      'Horizon',
      'Interval',
      'Rank',
      'next',
      '1',
      'Done',
      'higher priority above',
      'Target',
      'Links',
      'Effort',
    ),
    fc.string({ maxLength: 6 }),
  );
  const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
  const anyTable = fc.property(
    table,
    fc.constantFrom(undefined, base),
    (records, known) => {
      const { roadmap, findings } = readRoadmapTable({
        text: records.map(record => record.join(',')).join('\n'),
        base: known,
      });
      return roadmap
        ? parseRoadmapValue(JSON.parse(JSON.stringify(roadmap))).findings
            .length === 0
        : findings.some(({ severity }) => severity === 'error');
    },
  );
  expect(() => fc.assert(anyTable)).not.toThrow();
});
