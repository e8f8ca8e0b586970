import { ConsumedService } from '@plinth/backstage-plugin-platform-services-common';
import fc from 'fast-check';
import {
  anyRoadmap,
  intervalWith,
  itemWith,
  roadmapWith,
} from '../__testUtils__/roadmaps';
import { Roadmap } from '../model';
import { combineRoadmaps } from './combineRoadmaps';
import { RoadmapView } from './types';
import { viewRoadmap } from './viewRoadmap';

const ENTITY = 'component:default/checkout';
const POSTGRES = 'platformservice:default/postgres';
const LEGACY = 'platformservice:default/legacy';
const LOGGING = 'platformservice:default/logging';

function consumed(serviceRef: string, ...via: string[]): ConsumedService {
  return {
    serviceRef,
    declaredBy: via[via.length - 1] ?? ENTITY,
    own: true,
    reasons: [[ENTITY, ...via, serviceRef]],
  };
}

function view(spec: Partial<Roadmap['spec']>): RoadmapView {
  return viewRoadmap({
    roadmap: roadmapWith(spec),
    revision: {
      number: 1,
      publishedAt: '2026-11-17T09:00:00Z',
      effectiveFrom: '2026-11-17T09:00:00Z',
      message: 'm',
    },
    now: new Date('2026-11-21T10:00:00Z'),
  });
}

function done(key: string) {
  return itemWith({ key, deliverables: [{ text: key, status: 'done' }] });
}

describe('combineRoadmaps', () => {
  it('says what the services work on and what matters first', () => {
    const roadmaps = new Map([
      [
        POSTGRES,
        view({
          intervals: [
            intervalWith({
              committed: [
                itemWith({
                  key: 'delayed',
                  deliverables: [{ text: 'a', status: 'possible-delay' }],
                }),
                itemWith({
                  key: 'late',
                  target: { date: '2026-11-20', resolution: 'day' },
                }),
                done('shipped'),
              ],
              uncommitted: [
                itemWith({
                  key: 'retire',
                  deprecates: [{ service: LEGACY, on: '2027-03-31' }],
                }),
              ],
            }),
            intervalWith({
              name: 'old',
              state: 'closed',
              committed: [done('long-ago')],
            }),
          ],
          later: [
            itemWith({
              key: 'unrelated',
              replaces: [{ service: 'platformservice:default/other' }],
            }),
          ],
        }),
      ],
      [
        LOGGING,
        view({
          service: LOGGING,
          intervals: [
            intervalWith({
              committed: [
                itemWith({
                  key: 'blocked',
                  needsConsumer: 'Send JSON',
                  deliverables: [{ text: 'a', status: 'blocked' }],
                }),
              ],
            }),
          ],
          next: [
            itemWith({
              key: 'handover',
              movesTasks: [{ task: 'retention', to: 'consumer' }],
            }),
          ],
        }),
      ],
    ]);
    const combined = combineRoadmaps({
      entityRef: ENTITY,
      consumption: [
        consumed(POSTGRES, 'resource:default/db'),
        consumed(POSTGRES),
        consumed(LEGACY),
        consumed(LOGGING),
      ],
      roadmaps,
    });

    expect(combined.services.map(({ serviceRef }) => serviceRef)).toEqual([
      LEGACY,
      LOGGING,
      POSTGRES,
    ]);
    expect(combined.services[0].roadmap).toBeUndefined();
    expect(combined.services[2].reasons).toEqual([
      [ENTITY, POSTGRES],
      [ENTITY, 'resource:default/db', POSTGRES],
    ]);
    expect(combined.services[2].roadmap?.intervals).toHaveLength(1);
    expect(combined.workingOn).toBe(3);
    expect(combined.glance).toEqual({
      needsYou: [
        { serviceRef: LOGGING, itemKey: 'blocked' },
        { serviceRef: LOGGING, itemKey: 'handover' },
        { serviceRef: POSTGRES, itemKey: 'retire' },
      ],
      lateOrAtRisk: [
        { serviceRef: LOGGING, itemKey: 'blocked' },
        { serviceRef: POSTGRES, itemKey: 'delayed' },
        { serviceRef: POSTGRES, itemKey: 'late' },
      ],
      justShipped: [{ serviceRef: POSTGRES, itemKey: 'shipped' }],
    });
  });

  it('does not depend on the order of its input', () => {
    const refs = [POSTGRES, LEGACY, LOGGING];
    fc.assert(
      fc.property(
        fc.tuple(anyRoadmap, anyRoadmap, anyRoadmap),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        (roadmaps, order) => {
          const consumption = [
            ...refs.map(ref => consumed(ref)),
            ...refs.map(ref => consumed(ref, 'resource:default/db')),
          ];
          const entries = refs.map(
            (ref, index) =>
              [ref, view({ ...roadmaps[index].spec, service: ref })] as const,
          );
          const combined = combineRoadmaps({
            entityRef: ENTITY,
            consumption,
            roadmaps: new Map(entries),
          });
          expect(
            combineRoadmaps({
              entityRef: ENTITY,
              consumption: order.map(index => consumption[index]),
              roadmaps: new Map([...entries].reverse()),
            }),
          ).toEqual(combined);
          expect(JSON.stringify(combined)).not.toContain('"state":"draft"');
        },
      ),
    );
  });
});
