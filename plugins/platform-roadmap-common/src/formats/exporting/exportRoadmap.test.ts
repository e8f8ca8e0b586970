import fc from 'fast-check';
import { anyPlan } from '../../__testUtils__/plans';
import {
  intervalWith,
  itemWith,
  POSTGRES_YAML,
  roadmapWith,
} from '../../__testUtils__/roadmaps';
import { parseRoadmap, Roadmap } from '../../model';
import { importRoadmap, ROADMAP_IMPORT_FORMATS } from '../importing';
import { exportRoadmap, ROADMAP_EXPORT_FORMATS } from './exportRoadmap';

const roadmap = parseRoadmap(POSTGRES_YAML).document as Roadmap;

describe('exportRoadmap', () => {
  it('gives a file in every format', () => {
    expect(
      ROADMAP_EXPORT_FORMATS.map(format => {
        const { mediaType, fileName, text } = exportRoadmap({
          roadmap,
          format,
        });
        return [fileName, mediaType, text.endsWith('\n')];
      }),
    ).toEqual([
      ['managed-postgres.yaml', 'application/yaml; charset=utf-8', true],
      ['managed-postgres.csv', 'text/csv; charset=utf-8', true],
      ['managed-postgres.long.csv', 'text/csv; charset=utf-8', true],
      ['managed-postgres.md', 'text/markdown; charset=utf-8', true],
      ['managed-postgres.json', 'application/json; charset=utf-8', true],
    ]);
  });

  it('loses nothing in YAML and JSON, and says what the others lose', () => {
    const everyPlan = fc.property(
      anyPlan,
      fc.constantFrom('yaml' as const, 'json' as const),
      (plan, format) => {
        const { text, losses } = exportRoadmap({ roadmap: plan, format });
        expect(losses).toEqual([]);
        expect(importRoadmap({ text, format })).toMatchObject({
          roadmap: plan,
          findings: [],
        });
      },
    );
    fc.assert(everyPlan, { numRuns: 40 });
    expect(exportRoadmap({ roadmap, format: 'csv' }).losses).toEqual([
      'The seed form does not carry: Interval start, Interval end, Interval state, Interval reviewed on, Balance, Work type, Target, Target resolution, Note, Keys, Kinds of stakeholders.',
    ]);
    expect(exportRoadmap({ roadmap, format: 'csv-long' }).losses).toEqual([
      'The long form does not carry how often it is reviewed.',
      'The long form does not carry the message of its last change.',
    ]);
    expect(exportRoadmap({ roadmap, format: 'markdown' }).losses).toHaveLength(
      1,
    );
  });

  it('writes YAML in the order in which people write it', () => {
    const { apiVersion, kind, metadata, spec } = roadmap;
    const { name, ...interval } = spec.intervals[0];
    const { text } = exportRoadmap({
      format: 'yaml',
      roadmap: {
        spec: { ...spec, intervals: [{ ...interval, name }] },
        metadata,
        kind,
        apiVersion,
      },
    });
    expect(text).toBe(exportRoadmap({ roadmap, format: 'yaml' }).text);
    expect(text).toMatch(
      /^apiVersion: .*\nkind: .*\n[^]*- name: 2026-6\n[^]*- key: interviews\n\s+text: /,
    );
  });

  it('merges every format that it wrote into the same roadmap again', () => {
    for (const format of ROADMAP_IMPORT_FORMATS) {
      const { text } = exportRoadmap({ roadmap, format });
      expect(importRoadmap({ text, format, base: roadmap })).toMatchObject({
        roadmap,
        findings: [],
      });
    }
  });

  it('shows the table with the line in Markdown, in which texts stay texts', () => {
    const { text } = exportRoadmap({
      format: 'markdown',
      statusLabels: { blocked: 'Stuck' },
      roadmap: roadmapWith({
        intervals: [
          intervalWith({
            committed: [
              itemWith({
                project: 'One | two',
                goal: '<b>Why</b>',
                deliverables: [
                  { text: 'First', status: 'done' },
                  { text: 'Second', status: 'blocked' },
                ],
              }),
            ],
            uncommitted: [itemWith({ project: 'Three', deliverables: [] })],
          }),
        ],
        next: [itemWith()],
      }),
    });
    expect(text).toBe(
      [
        '# postgres',
        '',
        '## 2026-6',
        '',
        '2026-11-02 to 2026-12-13, active',
        '',
        '| Project | Stakeholders | User-centric goal | Deliverables | Deliverable status |',
        '| --- | --- | --- | --- | --- |',
        '| One \\| two | Audit | \\<b\\>Why\\</b\\> | First | Done |',
        '|  |  |  | Second | Stuck |',
        '| *higher priority above* |  |  |  |  |',
        '| *lower priority below* |  |  |  |  |',
        '| Three | Audit | Undo a bad migration. |  |  |',
        '',
        '## Next',
        '',
        '| Project | Stakeholders | User-centric goal | Deliverables | Deliverable status |',
        '| --- | --- | --- | --- | --- |',
        '| Point-in-time recovery | Audit | Undo a bad migration. | Restore | In progress |',
        '',
      ].join('\n'),
    );
  });
});

describe('importRoadmap', () => {
  it('keeps keys by exact text in YAML and says where it is wrong', () => {
    const text = POSTGRES_YAML.replace(/key: \w+, /g, '').replace(
      /key: pitr\n\s+project/,
      'project',
    );
    const { roadmap: back } = importRoadmap({
      text,
      format: 'yaml',
      base: roadmap,
    });
    expect(back).toEqual(roadmap);
    expect(
      importRoadmap({ text: text.replace('done', 'finished'), format: 'yaml' }),
    ).toMatchObject({
      findings: [{ rule: 'schema', line: expect.any(Number) }],
    });
  });
});
