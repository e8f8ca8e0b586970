import {
  DocumentStore,
  StandingRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  parseMatrix,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { matrixYaml } from '../__testUtils__/matrixYaml';
import { consumptionOf } from '../__testUtils__/startHost';
import { joinContent, SliceStore } from '../slices';
import { ResponsibilityService } from './ResponsibilityService';

const SHOP = 'component:default/shop';
const DB = 'platformservice:default/db';

function matrix(restore: string): ResponsibilityMatrix {
  return parseMatrix(matrixYaml({ service: 'db', restore })).document!;
}

describe('ResponsibilityService', () => {
  let now = new Date('2026-11-22T10:00:00.000Z');
  const getRevisions = jest.fn();

  /** One revision in force, one announced for 1 December at 6 in the morning. */
  function createService() {
    const announcedFrom = '2026-12-01T06:00:00.000Z';
    const revisions = [
      { number: 1, effectiveFrom: '2026-11-01T00:00:00.000Z' },
      { number: 2, effectiveFrom: announcedFrom },
    ].map(revision => ({
      ...revision,
      documentId: 'd',
      serviceRef: DB,
      publishedAt: '2026-11-01T00:00:00.000Z',
      message: `Revision ${revision.number}`,
    }));
    getRevisions.mockImplementation(async (asked: Array<{ number: number }>) =>
      asked.map(({ number }) => ({
        ...revisions[number - 1],
        content: matrix(number === 1 ? 'RA' : 'AR'),
        verdict: { ruleSet: '1', findings: [], notChecked: [] },
      })),
    );
    const store = {
      getDocument: async () => undefined,
      listStanding: async ({ asOf }: { asOf: Date }) =>
        asOf.toISOString() < announcedFrom
          ? revisions.map(
              (revision, index): StandingRevision => ({
                ...revision,
                standing: index === 0 ? 'in-force' : 'announced',
              }),
            )
          : [{ ...revisions[1], standing: 'in-force' as const }],
      getRevisions,
    } as Partial<
      DocumentStore<ResponsibilityMatrix>
    > as DocumentStore<ResponsibilityMatrix>;
    const slices: Pick<SliceStore, 'getVersions' | 'read' | 'getRewordings'> = {
      getVersions: async () => [],
      read: async () => joinContent([]),
      getRewordings: async () => [],
    };
    return ResponsibilityService.create({
      store,
      slices: slices as SliceStore,
      now: () => now,
    });
  }

  const consumption = consumptionOf(SHOP, [{ service: DB }]);

  it('gives the same answer for the same state, to everyone', async () => {
    const service = createService();
    const first = await service.compose({ consumption });
    const body = await first.body();
    now = new Date('2026-11-22T18:00:00.000Z');
    const later = await service.compose({ consumption });
    expect(later.version).toEqual(first.version);
    expect(await later.body()).toBe(body);
    expect(getRevisions).toHaveBeenCalledTimes(1);

    // Also after a restart.
    const another = await createService().compose({ consumption });
    expect(another.version).toEqual(first.version);
    expect(await another.body()).toEqual(body);
    expect(JSON.parse(body.toString())).toMatchObject({
      asOf: '2026-11-22T00:00:00.000Z',
      etag: first.version.etag,
      matrices: [{ revision: 1 }],
    });
  });

  it('changes when something comes into force, and with what the reader sees', async () => {
    const service = createService();
    now = new Date('2026-12-01T05:59:59.000Z');
    const before = await service.compose({ consumption });
    now = new Date('2026-12-01T06:00:01.000Z');
    const after = await service.compose({ consumption });
    expect(after.version).not.toEqual(before.version);
    expect(JSON.parse(`${await before.body()}`)).toMatchObject({
      asOf: '2026-12-01T00:00:00.000Z',
      matrices: [{ revision: 1 }],
    });
    expect(JSON.parse(`${await after.body()}`)).toMatchObject({
      asOf: '2026-12-01T06:00:00.000Z',
      matrices: [{ revision: 2 }],
    });

    const other = await service.compose({
      consumption: consumptionOf(SHOP, [{ service: DB, variant: 'standard' }]),
    });
    expect(other.version).not.toEqual(after.version);
    const nothing = await service.compose({
      consumption: consumptionOf('component:default/other', []),
    });
    expect(nothing.version).not.toEqual(after.version);
  });
});
