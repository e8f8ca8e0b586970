import {
  parseRoadmap,
  readStatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { StandingRevision } from '@plinth/backstage-plugin-platform-services-node';
import { roadmapYaml } from '../__testUtils__/roadmapYaml';
import { RoadmapViews } from '../service';
import { FoundItem } from './foundItems';
import { readCurrentItems } from './readCurrentItems';

const SUMMARY = {
  publishedAt: '2026-11-17T09:00:00.000Z',
  effectiveFrom: '2026-11-17T09:00:00.000Z',
  message: 'Week 3',
};

/** Each roadmap has one item. */
function setUp(options: { maxKeptItems?: number } = {}) {
  const read: number[] = [];
  const views = new RoadmapViews({
    ...options,
    statuses: readStatusSettings(undefined),
    statusChanges: { listLastChanges: async () => new Map() },
    store: {
      getRevisions: async revisions => {
        read.push(revisions.length);
        return revisions.map(({ documentId, number }) => {
          const { document } = parseRoadmap(
            roadmapYaml({ service: documentId }),
          );
          if (!document) {
            throw new Error('The roadmap cannot be read');
          }
          return {
            ...SUMMARY,
            documentId,
            number,
            content: document,
            verdict: { ruleSet: '1', findings: [], notChecked: [] },
          };
        });
      },
    },
  });
  return {
    read,
    async readAll(count: number) {
      const revisions = Array.from(
        { length: count },
        (_, index): StandingRevision => ({
          ...SUMMARY,
          documentId: `s${index}`,
          serviceRef: `platformservice:default/s${index}`,
          number: 1,
          standing: 'in-force',
        }),
      );
      const found: FoundItem[] = [];
      const now = new Date('2026-11-22T10:00:00Z');
      for await (const ofRoadmap of readCurrentItems({
        views,
        revisions,
        now,
      })) {
        found.push(...ofRoadmap);
      }
      return found.map(({ serviceRef }) => serviceRef);
    },
  };
}

describe('readCurrentItems', () => {
  it('holds a few roadmaps at a time, however many there are', async () => {
    const { read, readAll } = setUp();
    const found = await readAll(230);
    expect(found).toHaveLength(230);
    expect(found[229]).toBe('platformservice:default/s229');
    expect(read).toEqual([50, 50, 50, 50, 30]);
    // The same day, from memory.
    await expect(readAll(230)).resolves.toEqual(found);
    expect(read).toHaveLength(5);
  });

  it('keeps no more items than it may, and answers all the same', async () => {
    const { read, readAll } = setUp({ maxKeptItems: 10 });
    const found = await readAll(60);
    const again = await Promise.all([readAll(60), readAll(10), readAll(60)]);
    expect(again).toEqual([found, found.slice(0, 10), found]);
    await readAll(60);
    read.length = 0;
    await readAll(3);
    expect(read).toEqual([3]);
    await readAll(3);
    expect(read).toEqual([3]);
  });
});
