import {
  DocumentStore,
  StandingRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  parseRoadmap,
  readStatusSettings,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { roadmapYaml } from '../__testUtils__/roadmapYaml';
import { consumptionOf } from '../__testUtils__/startHost';
import { ReviewStore, StatusChangeStore } from '../store';
import { RoadmapService } from './RoadmapService';

const DB = 'platformservice:default/db';

describe('RoadmapService', () => {
  it('changes from day to day, and not within a day', async () => {
    let now = new Date('2026-11-24T00:00:01.000Z');
    const revision: StandingRevision = {
      documentId: 'd',
      serviceRef: DB,
      number: 1,
      message: 'm',
      publishedAt: '2026-11-17T10:00:00.000Z',
      effectiveFrom: '2026-11-17T10:00:00.000Z',
      standing: 'in-force',
    };
    const service = RoadmapService.create({
      statuses: readStatusSettings(undefined),
      now: () => now,
      store: {
        listStanding: async () => [revision],
        getRevisions: async () => [
          {
            ...revision,
            content: parseRoadmap(roadmapYaml({ service: 'db' })).document!,
            verdict: { ruleSet: '1', findings: [], notChecked: [] },
          },
        ],
      } as Partial<DocumentStore<Roadmap>> as DocumentStore<Roadmap>,
      reviews: {
        listLastReviews: async () => new Map(),
      } as Partial<ReviewStore> as ReviewStore,
      statusChanges: {
        listLastChanges: async () => new Map(),
      } as Partial<StatusChangeStore> as StatusChangeStore,
    });
    const consumption = consumptionOf('component:default/shop', [
      { service: DB },
    ]);
    const freshnessOf = (body: Buffer) =>
      JSON.parse(body.toString()).services[0].roadmap.freshness.state;

    const morning = await service.combine({ consumption });
    const body = await morning.body();
    expect(freshnessOf(body)).toBe('fresh');
    now = new Date('2026-11-24T23:59:59.000Z');
    const evening = await service.combine({ consumption });
    expect(evening.version).toEqual(morning.version);
    expect(await evening.body()).toBe(body);

    now = new Date('2026-11-25T00:00:00.000Z');
    const nextDay = await service.combine({ consumption });
    expect(nextDay.version).not.toEqual(morning.version);
    expect(freshnessOf(await nextDay.body())).toBe('due');
    now = new Date('2026-11-28T00:00:00.000Z');
    const stale = await service.combine({ consumption });
    expect(freshnessOf(await stale.body())).toBe('stale');
  });
});
