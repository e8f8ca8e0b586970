import {
  EntityRoadmap,
  Roadmap,
  RoadmapView,
  ServiceRoadmap,
  assignKeys,
  combineRoadmaps,
  parseRoadmap,
  viewRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';

export const POSTGRES = 'platformservice:default/managed-postgres';
export const LEGACY = 'platformservice:default/legacy-postgres';
export const NETWORK = 'platformservice:default/private-connectivity';
export const CHECKOUT = 'component:default/checkout';

/** In the third week of the interval. */
const NOW = new Date('2026-11-21T10:00:00Z');

const POSTGRES_YAML = `
apiVersion: plinth/v1alpha1
kind: Roadmap
metadata: {name: managed-postgres, title: Managed PostgreSQL}
spec:
  service: ${POSTGRES}
  intervals:
    - name: 2026-6
      start: 2026-11-02
      end: 2026-12-13
      state: active
      reviewedOn: 2026-11-17
      balance: {feature: 50, technical-debt: 30, operations: 20}
      committed:
        - key: pitr
          project: Point-in-time recovery
          stakeholders: [{ref: group:default/payments, kind: user}, {name: Audit, kind: customer}]
          goal: Undo a bad migration within minutes without calling anyone.
          type: feature
          target: {date: 2026-12, resolution: month}
          links: [{title: Design, url: https://example.com/design}]
          deliverables:
            - {key: interviews, text: Interview four teams, status: done}
            - {key: restore, text: Restore to any minute, status: in-progress, note: load test next week}
            - {key: portal, text: Self-service in the portal, status: possible-delay}
        - key: upgrades
          project: Major upgrades without downtime
          stakeholders: [{name: all consumers, kind: user}]
          goal: {text: Stay supported without a maintenance night., persona: developer}
          type: technical-debt
          target: {date: 2026-11-20, resolution: day}
          needsConsumer: Test your queries on the new version.
          deliverables:
            - {key: rehearsal, text: Blue/green rehearsal, status: at-risk}
            - {key: runbook, text: Runbook and dry run, status: not-started}
      uncommitted:
        - key: replicas
          project: Read replicas per region
          goal: Answer in 50 ms from every region.
          type: feature
          dependsOn: [{item: upgrades}]
          deliverables:
            - {key: estimate, text: Cost estimate with two teams, status: not-started}
      dateChanges:
        - {item: upgrades, field: target, from: 2026-11-10, to: 2026-11-20, reason: Load test failed}
        - {field: end, from: 2026-12-06, to: 2026-12-13, reason: Holidays}
    - name: 2026-5
      start: 2026-09-21
      end: 2026-11-01
      state: closed
      committed:
        - key: metrics
          project: Slow query metrics
          goal: See what is slow.
          deliverables:
            - {key: dashboard, text: Dashboard, status: done}
            - {key: alerts, text: Alerts, status: deferred, reason: Moved to 2027}
      retrospective:
        estimation: {wentWell: [Sizes were right], toImprove: [Ask earlier]}
        actions: [{text: Estimate with two people, owner: user:default/data-platform-ppo}]
    - {name: secret, start: 2026-12-14, end: 2027-01-24, state: draft}
  next:
    - key: retire
      project: Retire Legacy Postgres
      deprecates: [{service: ${LEGACY}, on: 2027-03-31}]
  later:
    - {key: vectors, project: Vector search, type: feature, target: {date: 2027-H1, resolution: half}}
`;

const NETWORK_YAML = `
apiVersion: plinth/v1alpha1
kind: Roadmap
metadata: {name: private-connectivity, title: Private connectivity}
spec:
  service: ${NETWORK}
  intervals:
    - name: 2026-6
      start: 2026-11-02
      end: 2026-12-13
      state: active
      reviewedOn: 2026-11-04
      committed:
        - key: link
          project: Second link to the data centre
          goal: Stay connected when a line is cut.
          deliverables: [{key: order, text: Order the line, status: not-started}]
        - key: traces
          project: Traces for batch jobs
          deliverables: [{key: t, text: Collector, status: done}]
`;

const REVISION = {
  number: 9,
  publishedAt: '2026-11-17T09:00:00Z',
  publishedBy: 'user:default/data-platform-ppo',
  message: 'Week 3',
  effectiveFrom: '2026-11-17T09:00:00Z',
};

/** The roadmap of PostgreSQL as it is written. */
export function postgresRoadmap(): Roadmap {
  return parsed(POSTGRES_YAML);
}

function parsed(text: string): Roadmap {
  const { document, findings } = parseRoadmap(text);
  if (!document) {
    throw new Error(JSON.stringify(findings));
  }
  return document;
}

function viewOf(text: string): RoadmapView {
  return viewRoadmap({
    roadmap: assignKeys(parsed(text)),
    revision: REVISION,
    statusHistory: [
      {
        deliverable: 'portal',
        from: 'in-progress',
        to: 'possible-delay',
        at: '2026-11-16T09:00:00Z',
        revision: 8,
      },
    ],
    now: NOW,
  });
}

/** The state of a service with a roadmap in Git. */
export function postgresState(
  parts: Partial<ServiceRoadmap> = {},
): ServiceRoadmap {
  return {
    serviceRef: POSTGRES,
    source: {
      type: 'git',
      url: 'https://example.com/repo/roadmap.yaml',
      editUrl: 'https://example.com/edit/roadmap.yaml',
      readAt: '2026-11-21T09:55:00Z',
    },
    sync: { status: 'ok', at: '2026-11-21T09:55:00Z' },
    findings: [],
    revision: REVISION,
    etag: 'r9.x',
    roadmap: viewOf(POSTGRES_YAML),
    ...parts,
  };
}

/** What is coming for a component that stands on three services. */
export function checkoutRoadmap(): EntityRoadmap {
  const consumption = [
    [POSTGRES, 'resource:default/checkout-db'],
    [LEGACY, 'resource:default/checkout-archive'],
    [NETWORK],
  ].map(([serviceRef, via]) => ({
    serviceRef,
    declaredBy: via ?? CHECKOUT,
    own: true,
    reasons: [[CHECKOUT, ...(via ? [via] : []), serviceRef]],
  }));
  return {
    ...combineRoadmaps({
      entityRef: CHECKOUT,
      consumption,
      roadmaps: new Map([
        [POSTGRES, viewOf(POSTGRES_YAML)],
        [NETWORK, viewOf(NETWORK_YAML)],
      ]),
    }),
    etag: 'x',
  };
}
