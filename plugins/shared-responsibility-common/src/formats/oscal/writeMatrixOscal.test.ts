import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { parseMatrix } from '../../model/parseMatrix';
import { ResponsibilityMatrix } from '../../model/types';
import { managedPostgresYaml } from '../../__fixtures__/managedPostgres';
import schema from './__fixtures__/oscal-ssp-1.2.0.schema.json';
import { OscalByComponent, OscalPlan } from './types';
import { writeMatrixOscal } from './writeMatrixOscal';

const blockStorage = parse(`apiVersion: plinth/v1alpha1
kind: ResponsibilityMatrix
metadata: {name: block-storage, title: Block storage}
spec:
  service: block-storage
  scheme: raci
  parties:
    - {id: platform, title: Storage team, group: storage}
    - {id: consumer, title: Service team, resolve: component-owner}
  areas: [{id: backup, title: Backup}]
  tasks:
    - id: snapshot-retention
      title: Decide how long snapshots are kept
      area: backup
      sharing: dependent
      assignments:
        platform: {involvement: R, duty: Delete what is older.}
        consumer: {involvement: A, duty: Say how long.}
`);
const postgres = parse(
  managedPostgresYaml.replace(
    'assignments: {platform: A/R}',
    `assignments: {platform: A/R, provider: S}
      controls: ['nist-800-53-r5:cp-9', 'iso-27001:a.8.13']
      discharges: [{service: block-storage, task: snapshot-retention}]`,
  ),
);

function parse(text: string): ResponsibilityMatrix {
  const { document, findings } = parseMatrix(text);
  if (!document) {
    throw new Error(JSON.stringify(findings));
  }
  return document;
}

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(schema);

function problemsOf(plan: OscalPlan): unknown {
  // Through text: what is not JSON would not be in the file either.
  validate(JSON.parse(JSON.stringify(plan)));
  return validate.errors ?? [];
}

function partsOf(plan: OscalPlan): OscalByComponent[] {
  return plan['system-security-plan']['control-implementation'][
    'implemented-requirements'
  ].flatMap(requirement => requirement['by-components']);
}

function uuidsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'uuid' ? [String(child)] : uuidsIn(child),
  );
}

describe('writeMatrixOscal', () => {
  it('gives a plan that satisfies the OSCAL 1.2 schema', () => {
    const { plan } = writeMatrixOscal({ matrix: postgres, revision: 4 });
    expect(problemsOf(plan)).toEqual([]);
    expect(plan['system-security-plan'].metadata).toMatchObject({
      version: '4',
      'oscal-version': '1.2.0',
    });
    expect(problemsOf({} as OscalPlan)).not.toEqual([]);
  });

  it('says what is provided, and what is asked of the customer', () => {
    const { plan } = writeMatrixOscal({ matrix: postgres });
    const [restore, , open] = partsOf(plan);
    const [provided] = restore.export?.provided ?? [];
    expect(provided).toMatchObject({
      description:
        'Test a restore\n\nData platform: Restore the newest backup.',
      props: expect.arrayContaining([
        expect.objectContaining({ name: 'task', value: 'restore-test' }),
        expect.objectContaining({
          name: 'involvement',
          class: 'provider',
          value: 'I',
        }),
        expect.objectContaining({
          name: 'involvement',
          class: 'consumer',
          value: 'A',
        }),
      ]),
      links: [{ href: 'https://example.com/runbook', rel: 'runbook' }],
      'responsible-roles': [{ 'role-id': 'platform' }],
      remarks: expect.stringContaining(
        'cni is custom: provider I, consumer RA.',
      ),
    });
    expect(restore.export?.responsibilities).toMatchObject([
      {
        description: 'Test a restore\n\nProduct team: Check the restored data.',
        'provided-uuid': provided.uuid,
        'responsible-roles': [
          { 'role-id': 'consumer', remarks: 'Check the restored data.' },
        ],
      },
    ]);
    expect(open).toBeDefined();
  });

  it('writes another variant when asked', () => {
    const { plan, losses } = writeMatrixOscal({
      matrix: postgres,
      variant: 'self-service',
    });
    const [restore] = partsOf(plan);
    expect(restore.export).toMatchObject({
      responsibilities: [{ description: expect.stringMatching(/restore/) }],
    });
    expect(restore.export?.provided).toBeUndefined();
    expect(losses.join(' ')).toContain('here self-service; standard would be');
    expect(problemsOf(plan)).toEqual([]);
  });

  it('satisfies the responsibility below and inherits what is provided there', () => {
    const lower = writeMatrixOscal({ matrix: blockStorage });
    const upper = writeMatrixOscal({
      matrix: postgres,
      leveraged: [blockStorage],
    });
    expect(problemsOf(upper.plan)).toEqual([]);
    const [below] = partsOf(lower.plan);
    const above = partsOf(upper.plan);
    const satisfied = above.flatMap(part => part.satisfied ?? []);
    // Once for each of the two controls.
    expect(satisfied.map(one => one['responsibility-uuid'])).toEqual(
      [1, 2].map(() => below.export?.responsibilities?.[0].uuid),
    );
    const inherited = above.flatMap(part => part.inherited ?? []);
    expect(inherited.map(one => one['provided-uuid'])).toEqual(
      [1, 2].map(() => below.export?.provided?.[0].uuid),
    );
    const system = upper.plan['system-security-plan']['system-implementation'];
    expect(system['leveraged-authorizations']).toMatchObject([
      { title: 'Block storage', 'date-authorized': '2026-12-01' },
    ]);
    expect(system.components[1].props).toContainEqual({
      name: 'leveraged-authorization-uuid',
      value: system['leveraged-authorizations']?.[0].uuid,
    });
  });

  it('inherits what a party outside the company does', () => {
    const { plan } = writeMatrixOscal({
      matrix: parse(managedPostgresYaml.replace('provider: I', 'provider: R')),
    });
    const system = plan['system-security-plan']['system-implementation'];
    expect(system['leveraged-authorizations']).toMatchObject([
      { title: 'Amazon Web Services' },
    ]);
    expect(partsOf(plan).flatMap(part => part.inherited ?? [])).toMatchObject([
      { 'responsible-roles': [{ 'role-id': 'provider' }] },
    ]);
    expect(problemsOf(plan)).toEqual([]);
  });

  it('passes on what is the customer’s alone', () => {
    const { plan } = writeMatrixOscal({
      matrix: parse(
        managedPostgresYaml.replace(
          'assignments: {platform: A/R}',
          `assignments: {consumer: RA}
      discharges: [{service: block-storage, task: snapshot-retention}]`,
        ),
      ),
    });
    const parts = partsOf(plan);
    expect(parts.flatMap(part => part.satisfied ?? [])).toEqual([]);
    const [below] = partsOf(writeMatrixOscal({ matrix: blockStorage }).plan);
    expect(
      parts.flatMap(part => part.export?.responsibilities ?? [])[1].props,
    ).toContainEqual(
      expect.objectContaining({
        name: 'passed-on-from',
        value: below.export?.responsibilities?.[0].uuid,
      }),
    );
  });

  it('keeps its UUIDs, and uses none twice', () => {
    const write = (lastModified: string) =>
      writeMatrixOscal({ matrix: postgres, lastModified }).plan;
    const first = write('2026-11-22T10:00:00Z');
    expect(uuidsIn(write('2027-01-01T00:00:00+02:00'))).toEqual(uuidsIn(first));
    expect(new Set(uuidsIn(first)).size).toBe(uuidsIn(first).length);
    expect(uuidsIn(first)[0]).toMatch(/^[0-9a-f-]{14}5/);
  });

  it('says what OSCAL cannot carry', () => {
    const { losses } = writeMatrixOscal({ matrix: postgres });
    expect(losses).toEqual([
      expect.stringContaining('one variant, here standard; self-service'),
      expect.stringContaining('conditions on facts'),
      expect.stringContaining('2 of 3 tasks name none'),
      expect.stringContaining('nobody has to do yet, or at all; 1 '),
      expect.stringContaining('urn:plinth:responsibility'),
      expect.stringContaining('baseline'),
      expect.stringContaining('authorized'),
    ]);
  });

  it('satisfies the schema whatever texts and ids a matrix has', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
      fc.constantFrom(' ', '\n', '- a\n# b', '<script>', '*]|('),
    );
    const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,10}$/);
    fc.assert(
      fc.property(
        fc.record({
          title: text,
          party: id.filter(name => name !== 'consumer'),
          letters: fc.constantFrom('R', 'RA', 'C', ''),
          duty: fc.option(text, { nil: undefined }),
          controls: fc.array(fc.oneof(text, id), { maxLength: 3 }),
        }),
        ({ title, party, letters, duty, controls }) => {
          const { plan } = writeMatrixOscal({
            matrix: {
              ...postgres,
              metadata: { name: 'any', title, description: title },
              spec: {
                ...postgres.spec,
                parties: [
                  { id: party, title, external: true },
                  { id: 'consumer', title, resolve: 'component-owner' },
                ],
                footnotes: { '1': title },
                areas: [{ id: 'area', title }],
                tasks: [1, 2].map(number => ({
                  id: `${number}`,
                  title,
                  area: 'area',
                  controls,
                  assignments: {
                    [party]: { involvement: letters, duty, marks: ['1'] },
                    consumer: 'A',
                  },
                })),
              },
            },
          });
          expect(problemsOf(plan)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
